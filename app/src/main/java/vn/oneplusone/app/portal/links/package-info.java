/**
 * Members' links, what young people leave there, and how their branch confirms it. Young people have no account: what they may see is bound to
 * the token that they hold.
 */
@NullMarked
package vn.oneplusone.app.portal.links;

import org.jspecify.annotations.NullMarked;

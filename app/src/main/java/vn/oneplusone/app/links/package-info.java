/** Links of members, and the claims that young people leave by them. */
@NullMarked
package vn.oneplusone.app.links;

import org.jspecify.annotations.NullMarked;

/** Pages about one person, and the way to find one. */
@NullMarked
package vn.oneplusone.app.portal.people;

import org.jspecify.annotations.NullMarked;

/** Pages about units: the tree, and one unit with its year, its people and what is under way. */
@NullMarked
package vn.oneplusone.app.portal.units;

import org.jspecify.annotations.NullMarked;

/** Units: their tree, one unit, and planned changes; pages and addresses. */
@NullMarked
package vn.oneplusone.app.units;

import org.jspecify.annotations.NullMarked;

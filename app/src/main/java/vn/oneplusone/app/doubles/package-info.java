/** People who may be one and the same: shown to who may see them, never made one. */
@NullMarked
package vn.oneplusone.app.doubles;

import org.jspecify.annotations.NullMarked;

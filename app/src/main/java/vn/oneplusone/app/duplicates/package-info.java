/** People who may be one and the same: shown to those who may see both, never made one. */
@NullMarked
package vn.oneplusone.app.duplicates;

import org.jspecify.annotations.NullMarked;

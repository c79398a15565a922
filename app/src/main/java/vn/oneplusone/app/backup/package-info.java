/** Copies of ledger and vault, apart from each other, and the way back. */
@NullMarked
package vn.oneplusone.app.backup;

import org.jspecify.annotations.NullMarked;

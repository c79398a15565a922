/** Figures for programs and as files: counts, the ledger, the live stream, tables. */
@NullMarked
package vn.oneplusone.app.figures;

import org.jspecify.annotations.NullMarked;

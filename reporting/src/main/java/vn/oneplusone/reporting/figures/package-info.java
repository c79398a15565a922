/** Answers questions by filtering and summing contributions; follows the ledger's tail. Depends on contributions and queries. */
@NullMarked
package vn.oneplusone.reporting.figures;

import org.jspecify.annotations.NullMarked;

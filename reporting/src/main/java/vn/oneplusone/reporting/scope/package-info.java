/** Which contributions a question means: the first facts of the ledger, the units of a day, the days of a figure, and their sums. */
@NullMarked
package vn.oneplusone.reporting.scope;

import org.jspecify.annotations.NullMarked;

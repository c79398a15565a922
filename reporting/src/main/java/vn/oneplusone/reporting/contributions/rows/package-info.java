/** What contributions are, and the columns in which they are kept: measures and days as small numbers, rows, sums over them. */
@NullMarked
package vn.oneplusone.reporting.contributions.rows;

import org.jspecify.annotations.NullMarked;

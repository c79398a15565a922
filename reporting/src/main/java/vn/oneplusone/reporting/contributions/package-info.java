/**
 * The pure function from facts to contributions: rows of ±n for a unit, a date and a measure. No clock, no I/O, no Spring, no vault;
 * depends on the modules' {@code events} only.
 */
@NullMarked
package vn.oneplusone.reporting.contributions;

import org.jspecify.annotations.NullMarked;

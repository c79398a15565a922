package vn.oneplusone.reporting.queries;

/**
 * The numbers of one unit. The JSON has them side by side with what the unit is.
 *
 * @param own true for the row of facts that belong to the unit itself and to none below it; such a row has no targets
 */
public record UnitCounts(UnitLabel label, boolean own, Counts counts) {}

package vn.oneplusone.reporting.queries;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;

/**
 * The numbers of one unit. The JSON has them side by side with what the unit is.
 *
 * @param own true for the row of facts that belong to the unit itself and to none below it; such a row has no targets
 * @param days on which the unit was part of the scope, where it was not on all days of the year; null else
 */
public record UnitCounts(UnitLabel label, boolean own, Counts counts, @Nullable PartOfYear days) {}

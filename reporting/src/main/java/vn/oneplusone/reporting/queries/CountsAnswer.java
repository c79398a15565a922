package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year.
 *
 * @param geographyDate whose units they are counted under; null for those of then
 * @param asOf as asked; null for all that was known, see {@code ledger}
 * @param ruleVersion the rules by which it was counted
 * @param scope the unit asked for, or the one at the top; null where the ledger has no top or several
 * @param total of the scope
 * @param units what the total is made of: the units directly below the scope with all that is below them, facts of the scope itself
 * ({@link UnitCounts#own()}), and facts of units that were never established. Their sums are the total; targets add up to
 * {@code targetBelow}
 * @param byMonth twelve months, of the scope; they sum to the year
 */
public record CountsAnswer(int year, Geography geography, @Nullable LocalDate geographyDate, @Nullable Long asOf,
        LedgerState ledger, String ruleVersion, @Nullable UnitLabel scope, Counts total, List<UnitCounts> units,
        List<MonthCounts> byMonth) {}

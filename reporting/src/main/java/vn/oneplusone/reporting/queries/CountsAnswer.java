package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;

/**
 * The figures of a period.
 *
 * @param year in which it ends
 * @param period null for the whole year
 * @param geographyDate whose units they are counted under; null for those of then
 * @param asOf as asked; null for all that was known, see {@code ledger}
 * @param ruleVersion the rules by which it was counted
 * @param scope the unit asked for, or the one at the top; null where the ledger has no top or several
 * @param total of the scope
 * @param units what the total is made of: the units directly below the scope with all that is below them, facts of the scope itself
 * ({@link UnitCounts#own()}), and facts of units that were never established. Their sums are the total; targets add up to
 * {@code targetBelow}
 * @param byMonth its months, of the scope, as far as their days are in it; they sum to the period
 * @param days on which the scope stood at the top and its figures were counted, where another one did so on other days; null else
 * @param tops where more than one unit stood at the top within the year; null else
 * @param before the same days a year before; null where nobody asked for it, or there are none
 */
public record CountsAnswer(int year, @Nullable Period period, Geography geography, @Nullable LocalDate geographyDate,
        @Nullable Long asOf,
        LedgerState ledger, String ruleVersion, @Nullable UnitLabel scope, Counts total, List<UnitCounts> units,
        List<MonthCounts> byMonth, @Nullable PartOfYear days, @Nullable TopsOfYear tops,
        @Nullable YearBefore before) {
    /** The same with another period beside it. */
    public CountsAnswer beside(YearBefore other) {
        return new CountsAnswer(year, period, geography, geographyDate, asOf, ledger, ruleVersion, scope, total, units,
                byMonth, days, tops, other);
    }

    /** The period that was asked about. */
    public Period asked() {
        return period == null ? Period.year(year) : period;
    }

    /**
     * The figures of the same days a year before, to stand beside those of a period. Where nothing can be compared there is no number, which
     * is not 0.
     *
     * @param period the same days a year before; of a period that is not over, as far as it has come
     * @param until the last day that is compared, where the period goes on after it; null else
     * @param begins day of the first fact that no roll of members tells, where the ledger begins after the first of those days or has none
     * @param total null where the ledger begins after them, or the unit was not there on all days of both
     * @param units as in the answer beside which it stands, as far as they were there on all days of both
     * @param merged units that went into those of now, where figures are counted under the units of now
     * @param missing units of the period that cannot be compared: they were not there on all days of both
     * @param gone units of then that are no row of the period
     */
    public record YearBefore(Period period, @Nullable LocalDate until, @Nullable LocalDate begins,
            @Nullable Counts total,
            List<UnitCounts> units, List<Merged> merged, List<UnitLabel> missing, List<UnitLabel> gone) {
        /** A unit and those that went into it since. */
        public record Merged(UnitLabel unit, List<UnitLabel> from) {}

        /** Nothing to compare with: the ledger begins later. */
        public static YearBefore none(Period period, @Nullable LocalDate until, @Nullable LocalDate begins) {
            return new YearBefore(period, until, begins, null, List.of(), List.of(), List.of(), List.of());
        }

        /** Whether there is any number to compare with. */
        public boolean isThere() {
            return total != null || !units.isEmpty();
        }
    }
}

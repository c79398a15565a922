package vn.oneplusone.reporting.queries.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The figures that units declared for a period beside those that are counted, under the units of then: who declared is who was there.
 *
 * @param month of the period, if it is one
 * @param period null for a year and for a month
 * @param total the unit asked for with all that is below it
 * @param units those directly below it that were there in the year or have declared, also where they declared nothing
 * @param next cursor of the next page, which has the same numbers and further facts behind those that differ; null on the last
 */
public record DeclaredAnswer(int year, @Nullable Integer month, @Nullable Period period, LedgerState ledger,
        String ruleVersion, OfUnit total,
        List<OfUnit> units, @Nullable String next) {
    /**
     * One unit with all that is below it.
     *
     * @param unit null where everything is asked about and there is no one at the top
     * @param declaration null where the unit declared nothing for the period
     * @param lines each figure that can be declared for the period
     */
    public record OfUnit(@Nullable UnitLabel unit, @Nullable Declaration declaration, List<Line> lines) {}

    /**
     * The latest report of a unit for the period.
     *
     * @param on day of the report
     * @param position where it stands in the ledger
     */
    public record Declaration(LocalDate on, Instant committedAt, long position) {}

    /**
     * A number as it was declared and as it is counted.
     *
     * @param declared null where the unit said nothing of it
     * @param difference declared less counted; null without a declared number
     * @param measure with {@code organization} and the unit, what to ask a {@link FactsQuestion} for the facts behind the counted number
     * @param organization null for both together
     * @param count how many contributions the counted number is the sum of
     * @param facts those of this page, where the two numbers differ
     */
    public record Line(DeclaredFigure figure, @Nullable Long declared, long counted, @Nullable Long difference,
            Figure measure, @Nullable Organization organization, long count, List<FactsAnswer.Row> facts) {
        /** Whether the unit declared another number than is counted. */
        public boolean differs() {
            return difference != null && difference != 0;
        }
    }
}

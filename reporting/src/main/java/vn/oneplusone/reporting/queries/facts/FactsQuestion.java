package vn.oneplusone.reporting.queries.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;

/**
 * Which facts make up a number that an answer shows. The number is named by the same words with which it was asked.
 *
 * @param organization null for both together
 * @param unit this unit and what is below it; null for everything
 * @param part the row of this unit in the report about {@code unit}; null for the whole report. A unit that moved or merged within the
 *        year has a row in several reports, each for its days there only
 * @param own only the unit itself, or the row of the unit itself, not what is below it
 * @param month 1 to 12, of the year in which the period ends; null for the whole period
 * @param detail the kind of a campaign, one of the four steps or the form of a support, by name, where the figure has such; null for all
 * @param geographyDate whose units are meant by {@link Geography#NOW}, see {@link CountsQuestion}
 * @param asOf ledger size; null for all that are known. A cursor keeps the size of its first page
 * @param cursor {@link FactsAnswer#next()} of the page before; null for the first
 * @param limit rows on a page, 1 to 1000
 */
public record FactsQuestion(Figure figure, Period period, @Nullable Organization organization, @Nullable UUID unit,
        @Nullable UUID part, boolean own, @Nullable Integer month, @Nullable String detail, Geography geography,
        @Nullable LocalDate geographyDate, @Nullable Long asOf, @Nullable String cursor, int limit) {
    /** The most rows on one page. */
    public static final int MOST = 1000;

    public FactsQuestion {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be 1 to " + MOST);
        }
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("month must be 1 to 12");
        }
    }

    /** The first page of the facts behind a figure of a year. */
    public static FactsQuestion of(Figure figure, int year, @Nullable Organization organization, @Nullable UUID unit) {
        return new FactsQuestion(figure, Period.year(year), organization, unit, null, false, null, null, Geography.THEN,
                null, null,
                null,
                100);
    }

    /** The days whose facts are asked for. */
    public Period days() {
        return month == null ? period : Period.month(period.year(), month);
    }

    /** The same for one month. */
    public FactsQuestion inMonth(@Nullable Integer month) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, geography, geographyDate,
                asOf,
                cursor, limit);
    }

    /** The same for one kind, step or form. */
    public FactsQuestion withDetail(@Nullable String detail) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, geography, geographyDate,
                asOf,
                cursor, limit);
    }

    /** The same for the facts of the unit itself. */
    public FactsQuestion ofUnitItself(boolean own) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, geography, geographyDate,
                asOf,
                cursor, limit);
    }

    /** The same for one row of the report, see {@link UnitCounts}. */
    public FactsQuestion ofPart(UUID part, boolean own) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, geography, geographyDate,
                asOf, cursor, limit);
    }

    /** The same under the units of a date; null for the latest on which a change of units takes effect. */
    public FactsQuestion now(@Nullable LocalDate date) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, Geography.NOW, date,
                asOf,
                cursor, limit);
    }

    /** The same as known when the ledger had that size. */
    public FactsQuestion asOf(@Nullable Long size) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, geography, geographyDate,
                size,
                cursor, limit);
    }

    /** Another page. */
    public FactsQuestion page(@Nullable String cursor, int limit) {
        return new FactsQuestion(figure, period, organization, unit, part, own, month, detail, geography, geographyDate,
                asOf,
                cursor, limit);
    }
}

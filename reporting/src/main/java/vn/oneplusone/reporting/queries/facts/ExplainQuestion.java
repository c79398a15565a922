package vn.oneplusone.reporting.queries.facts;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Geography;

/**
 * Two reports of the same period, as known at two points of the ledger, of which a person wants to know why they differ.
 *
 * @param geographyDate see {@link CountsQuestion}
 * @param from ledger size of the one report
 * @param to ledger size of the other; null for all that is known. A cursor keeps both as they were at its first page, also where they
 *        were named by a day that is not over
 * @param unit this unit and what is below it; null for everything
 * @param organization only this organization, where a number belongs to one; null for both
 * @param cursor {@link ExplainAnswer#next()} of the page before; null for the first
 * @param limit how many contributions a page tells of each figure, the earliest first; their sum is always told
 */
public record ExplainQuestion(Period period, Geography geography, @Nullable LocalDate geographyDate, long from,
        @Nullable Long to, @Nullable UUID unit,
        @Nullable Organization organization, @Nullable Cursor cursor, int limit) {
    public ExplainQuestion {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative");
        }
        if (cursor != null) {
            from = Math.min(from, cursor.size());
            to = to == null ? cursor.size() : Math.min(to, cursor.size());
        }
    }

    /** Everything that separates two reports of a year. */
    public static ExplainQuestion of(int year, long from, @Nullable Long to) {
        return new ExplainQuestion(Period.year(year), Geography.THEN, null, from, to, null, null, null,
                Integer.MAX_VALUE);
    }

    /** The same for one unit and what is below it. */
    public ExplainQuestion of(@Nullable UUID unit) {
        return new ExplainQuestion(period, geography, geographyDate, from, to, unit, organization, cursor,
                limit);
    }

    /** The same, telling another page of the contributions. */
    public ExplainQuestion page(@Nullable Cursor cursor, int limit) {
        return new ExplainQuestion(period, geography, geographyDate, from, to, unit, organization, cursor, limit);
    }

    /** The question that the earlier report answers. */
    public CountsQuestion before() {
        return new CountsQuestion(period, geography, geographyDate, from, unit, organization);
    }

    /** The question that the later report answers. */
    public CountsQuestion after() {
        return new CountsQuestion(period, geography, geographyDate, to, unit, organization);
    }
}

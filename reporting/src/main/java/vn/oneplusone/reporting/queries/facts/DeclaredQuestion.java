package vn.oneplusone.reporting.queries.facts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;

/**
 * What units say of themselves, beside what is counted.
 *
 * @param asOf ledger size: only facts at positions below it; null for all that are known. A cursor keeps the size of its first page
 * @param unit this unit and those directly below it; null for the one at the top
 * @param cursor {@link DeclaredAnswer#next()} of the page before; null for the first
 * @param limit how many facts a page tells of each number that differs, 0 to {@link FactsQuestion#MOST}
 */
public record DeclaredQuestion(Period period, @Nullable Long asOf, @Nullable UUID unit,
        @Nullable Cursor cursor, int limit) {
    public DeclaredQuestion {
        if (limit < 0 || limit > FactsQuestion.MOST) {
            throw new IllegalArgumentException("limit must be 0 to " + FactsQuestion.MOST);
        }
        if (cursor != null) {
            asOf = cursor.size();
        }
    }

    /** The same, telling another page of the facts. */
    public DeclaredQuestion page(@Nullable Cursor cursor, int limit) {
        return new DeclaredQuestion(period, asOf, unit, cursor, limit);
    }
}

package vn.oneplusone.reporting.queries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What units say of themselves, beside what is counted.
 *
 * @param month 1 to 12; null for what was said of the whole year
 * @param asOf ledger size: only facts at positions below it; null for all that are known
 * @param unit this unit and those directly below it; null for the one at the top
 * @param limit how many facts are told of each number that differs, 0 to {@link FactsQuestion#MOST}
 */
public record DeclaredQuestion(int year, @Nullable Integer month, @Nullable Long asOf, @Nullable UUID unit, int limit) {
    public DeclaredQuestion {
        CountsQuestion.checkYear(year);
        if (month != null && (month < 1 || month > 12)) {
            throw new IllegalArgumentException("month must be 1 to 12");
        }
        if (limit < 0 || limit > FactsQuestion.MOST) {
            throw new IllegalArgumentException("limit must be 0 to " + FactsQuestion.MOST);
        }
    }
}

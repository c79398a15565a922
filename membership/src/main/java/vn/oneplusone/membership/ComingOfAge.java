package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.oneplusone.membership.events.Organization;

/**
 * When members of the Union come of age (trưởng thành Đoàn), and until when a branch may let them stay, by the rules of a day.
 *
 * @param years from this birthday on
 * @param stayUntil up to this birthday, by the branch's decision; the elected and the full-time staff are not bound by it
 */
public record ComingOfAge(int years, int stayUntil, String source) {
    /** Of sets that were written before the rule was: it was the same in their time. */
    static final Map<Organization, ComingOfAge> BEFORE = Map.of(Organization.UNION, new ComingOfAge(30, 35, ""));

    private static final Rules RULES = Rules.load();

    public ComingOfAge {
        Objects.requireNonNull(source);
    }

    /** By the rules of that day. */
    public static ComingOfAge on(LocalDate day) {
        return RULES.on(day).ofAge();
    }

    /** The day on which a person comes of age. */
    public LocalDate reachedBy(LocalDate birthDate) {
        return birthDate.plusYears(years);
    }

    LocalDate lastBy(LocalDate birthDate) {
        return birthDate.plusYears(stayUntil);
    }
}

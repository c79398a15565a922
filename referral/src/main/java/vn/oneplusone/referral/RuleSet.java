package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.DatedRules;
import vn.oneplusone.referral.events.PreparationStep;

/** One version of the rules, as its file tells them. */
record RuleSet(String version, LocalDate effectiveFrom, Map<Organization, Path> paths) implements DatedRules.Dated {

    /** A value and where it comes from; the source is for people and never judged. */
    record Sourced<T extends @Nullable Object>(T value, String source) {
        Sourced {
            Objects.requireNonNull(source);
        }
    }

    /**
     * What one organization asks for.
     *
     * @param referrerMemberOf whose members may refer; credit looks for the referrer's branch in this order
     * @param lapsesAfterMonths how long a referral may stand without a step before it may lapse
     * @param referrerMonthsAtEndorsement null where the referrer is not judged again at the endorsement
     */
    record Path(Sourced<List<Organization>> referrerMemberOf, Sourced<@Nullable Integer> referrerMonthsAtEndorsement,
            Sourced<Set<PreparationStep>> preparation, Sourced<Boolean> votesCounted,
            Sourced<Integer> votesForAbovePercent, Sourced<Integer> youngestYears, Sourced<Integer> oldestYears,
            Sourced<Integer> lapsesAfterMonths) {}

    Path path(Organization organization) {
        return Objects.requireNonNull(paths.get(organization), version);
    }
}

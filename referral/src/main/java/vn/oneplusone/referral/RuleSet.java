package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.DatedRules;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.Schooling;

/** One version of the rules, as its file tells them. */
record RuleSet(String version, LocalDate effectiveFrom, @Nullable String corrects,
        Map<Organization, Path> paths) implements DatedRules.Dated {

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
     * @param referrerMonthsAtEndorsement of membership; null where that is not asked
     * @param introducers who may introduce: members, others in person, or several together
     * @param togetherMonths how long the referrer has worked, laboured or studied with the youth; null where that is not asked
     * @param endorsers who may decide for the branch
     * @param minimumSchooling null where none is asked
     * @param beyondOldestByDecision whether an older youth may be admitted where the decision says that it is an exception
     */
    record Path(Sourced<List<Organization>> referrerMemberOf, Sourced<@Nullable Integer> referrerMonthsAtEndorsement,
            Sourced<Set<PreparationStep>> preparation, Sourced<Boolean> votesCounted,
            Sourced<Integer> votesForAbovePercent, Sourced<Integer> youngestYears, Sourced<Integer> oldestYears,
            Sourced<Integer> lapsesAfterMonths, Sourced<Set<Introducer>> introducers,
            Sourced<@Nullable Integer> togetherMonths, Sourced<Set<EndorsedBy>> endorsers,
            Sourced<@Nullable Schooling> minimumSchooling, Sourced<Boolean> beyondOldestByDecision) {}

    /** The same where no other set is at hand. */
    RuleSet alone() {
        return new RuleSet(version, effectiveFrom, null, paths);
    }

    Path path(Organization organization) {
        return Objects.requireNonNull(paths.get(organization), version);
    }
}

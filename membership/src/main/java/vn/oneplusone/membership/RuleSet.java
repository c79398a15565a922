package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules of some years: a file of its own, each value with its source. */
record RuleSet(String version, LocalDate effectiveFrom, @Nullable String corrects,
        Map<Organization, AdmissionAge> admissionAge, @Nullable Map<Organization, ComingOfAge> comingOfAge,
        Limit representativeUnder, Limit oldestPossible) implements DatedRules.Dated {

    /**
     * Both ends are allowed: from the day on which the first age is reached through the day of the second.
     *
     * @param beyondByDecision whether an older person may be admitted where the decision says that it is an exception
     */
    record AdmissionAge(Age from, Age through, boolean beyondByDecision, String source) {
        AdmissionAge {
            Objects.requireNonNull(from);
            Objects.requireNonNull(through);
            Objects.requireNonNull(source);
        }
    }

    record Limit(int years, String source) {
        Limit {
            Objects.requireNonNull(source);
        }
    }

    RuleSet {
        for (Organization organization : Organization.values()) {
            if (!admissionAge.containsKey(organization)) {
                throw new IllegalArgumentException(version + ": no admission age for " + organization);
            }
        }
        admissionAge = Map.copyOf(admissionAge);
        comingOfAge = comingOfAge == null ? ComingOfAge.BEFORE : Map.copyOf(comingOfAge);
        Objects.requireNonNull(representativeUnder);
        Objects.requireNonNull(oldestPossible);
    }

    /** The same where no other set is at hand. */
    RuleSet alone() {
        return new RuleSet(version, effectiveFrom, null, admissionAge, comingOfAge, representativeUnder,
                oldestPossible);
    }

    /** Of the Union: nobody grows out of the Federation. */
    ComingOfAge ofAge() {
        return Objects.requireNonNull(Objects.requireNonNull(comingOfAge).get(Organization.UNION));
    }

    AdmissionAge admissionAge(Organization organization) {
        return Objects.requireNonNull(admissionAge.get(organization));
    }
}

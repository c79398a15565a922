package vn.oneplusone.membership;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.rules.DatedRules;

/** The rules of some years: a file of its own, each value with its source. */
record RuleSet(String version, LocalDate effectiveFrom, Map<Organization, AdmissionAge> admissionAge,
        Limit representativeUnder, Limit oldestPossible) implements DatedRules.Dated {

    /** Both ends are allowed: from the day on which the first age is reached through the day of the second. */
    record AdmissionAge(Age from, Age through, String source) {
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
        Objects.requireNonNull(representativeUnder);
        Objects.requireNonNull(oldestPossible);
    }

    AdmissionAge admissionAge(Organization organization) {
        return Objects.requireNonNull(admissionAge.get(organization));
    }
}

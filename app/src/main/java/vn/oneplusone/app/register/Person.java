package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;

/**
 * Somebody, without a name.
 *
 * @param birthYear 0 where the ledger knows the membership alone
 * @param unit that registered them, or that they were handed over to last; null in the same case
 * @param details position of the fact that holds the sealed details; -1 where there are none
 * @param version sequence of the last fact in their stream
 */
public record Person(UUID id, int birthYear, Gender gender, @Nullable UUID unit, long details, boolean erased,
        boolean withdrew, Map<Organization, Membership> memberships, long version) {

    /**
     * A membership, the last one in that organization.
     *
     * @param asked the branch that was asked to take them over and has not answered
     */
    public record Membership(UUID branch, LocalDate since, @Nullable LocalDate until, @Nullable UUID asked) {
        Membership asking(@Nullable UUID other) {
            return new Membership(branch, since, until, other);
        }

        /** Whether it goes on. */
        public boolean isActive() {
            return until == null;
        }
    }

    static Person unknown(UUID id) {
        return new Person(id, 0, Gender.UNSTATED, null, -1, false, false, Map.of(), -1);
    }

    Person registered(int year, Gender of, UUID by, long position) {
        return new Person(id, year, of, by, position, erased, withdrew, memberships, version);
    }

    Person corrected(int year, Gender of, long position) {
        return new Person(id, year, of, unit, position, erased, withdrew, memberships, version);
    }

    Person withoutDetails() {
        return new Person(id, birthYear, gender, unit, -1, true, withdrew, memberships, version);
    }

    Person withdrawn(boolean consent) {
        return new Person(id, birthYear, gender, unit, details, erased, consent, memberships, version);
    }

    Person handedTo(UUID other) {
        return new Person(id, birthYear, gender, other, details, erased, withdrew, memberships, version);
    }

    Person with(Organization organization, @Nullable Membership membership) {
        Map<Organization, Membership> all = new EnumMap<>(Organization.class);
        all.putAll(memberships);
        if (membership == null) {
            all.remove(organization);
        } else {
            all.put(organization, membership);
        }
        return new Person(id, birthYear, gender, unit, details, erased, withdrew, all, version);
    }

    Person at(long sequence) {
        return new Person(id, birthYear, gender, unit, details, erased, withdrew, memberships, sequence);
    }

    /** Whether they are a member of an organization now. */
    public boolean isMember(Organization organization) {
        Membership membership = memberships.get(organization);
        return membership != null && membership.isActive();
    }

    /** The units that have to do with them: where they are or last were a member, and which registered them or took them over. */
    public Set<UUID> places() {
        Set<UUID> places = new HashSet<>();
        memberships.values().forEach(membership -> places.add(membership.branch()));
        if (unit != null) {
            places.add(unit);
        }
        return places;
    }

    /** The same, and the branches that have to say whether they take them over. */
    public Set<UUID> concerned() {
        Set<UUID> concerned = places();
        memberships.values().forEach(membership -> {
            if (membership.asked() != null) {
                concerned.add(membership.asked());
            }
        });
        return concerned;
    }
}

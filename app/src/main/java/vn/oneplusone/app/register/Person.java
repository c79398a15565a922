package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;

/**
 * A person, without a name.
 *
 * @param birthYear 0 where the ledger knows the membership alone
 * @param unit that registered them or that they were handed over to last; null where neither is on record
 * @param details position of the fact that holds the sealed details; -1 where there are none
 * @param erasedOn null while their details are there
 * @param withdrewOn day on which they withdrew their consent; null while it holds
 * @param history every membership in the order of the ledger, annulled ones included
 * @param version sequence of the last fact in their stream
 */
public record Person(UUID id, int birthYear, Gender gender, @Nullable UUID unit, long details,
        @Nullable LocalDate erasedOn, @Nullable LocalDate withdrewOn, List<Membership> history, long version) {

    /**
     * Taking part in another branch for a while.
     *
     * @param until the last day
     */
    public record Away(UUID branch, LocalDate from, LocalDate until) {}

    /**
     * A membership.
     *
     * @param since day of the admission, or of the reception from a unit outside
     * @param referral that led to it, if any
     * @param asked the branch that was asked to take them over and has not answered
     * @param toPass the units above that have to pass that transfer on before the branch answers, the next one first
     * @param away the latest activity in another branch, over or not
     * @param until day on which it ended; null while it goes on
     * @param reason why it ended; null while it goes on, or where they were released to a unit outside
     * @param outside name of the unit outside to which they were released, or are to be while it goes on
     * @param annulled whether it turned out never to have been valid
     * @param paidThrough the last month whose dues are paid; null where none is on record
     * @param staysUntil the day until which they stay on beyond the age; null where that was not decided
     */
    public record Membership(Organization organization, UUID branch, LocalDate since, @Nullable UUID referral,
            @Nullable UUID asked, List<UUID> toPass, @Nullable Away away, @Nullable LocalDate until,
            @Nullable EndingReason reason, @Nullable String outside, boolean annulled,
            @Nullable YearMonth paidThrough, @Nullable LocalDate staysUntil) {
        static Membership begun(Organization organization, UUID branch, LocalDate since, @Nullable UUID referral) {
            return new Membership(organization, branch, since, referral, null, List.of(), null, null, null, null, false,
                    null, null);
        }

        Membership begun(LocalDate on) {
            return new Membership(organization, branch, on, referral, asked, toPass, away, until, reason, outside,
                    annulled, paidThrough, staysUntil);
        }

        Membership asking(@Nullable UUID other, List<UUID> through) {
            return new Membership(organization, branch, since, referral, other, through, away, until, reason, outside,
                    annulled, paidThrough, staysUntil);
        }

        Membership passed(UUID by) {
            return asking(asked, toPass.stream().filter(unit -> !unit.equals(by)).toList());
        }

        Membership moved(UUID to) {
            return new Membership(organization, to, since, referral, null, List.of(), away, null, null, null, annulled,
                    paidThrough, staysUntil);
        }

        Membership ended(UUID in, LocalDate on, EndingReason why) {
            return new Membership(organization, in, since, referral, null, List.of(), null, on, why, null, annulled,
                    paidThrough, staysUntil);
        }

        Membership leaving(@Nullable String to) {
            return new Membership(organization, branch, since, referral, asked, toPass, away, until, reason, to,
                    annulled, paidThrough, staysUntil);
        }

        Membership released(UUID from, LocalDate on, String to) {
            return new Membership(organization, from, since, referral, null, List.of(), null, on, null, to, annulled,
                    paidThrough, staysUntil);
        }

        Membership withoutEffect() {
            return new Membership(organization, branch, since, referral, null, List.of(), null, until, reason, outside,
                    true, paidThrough, staysUntil);
        }

        Membership paid(YearMonth through) {
            return new Membership(organization, branch, since, referral, asked, toPass, away, until, reason, outside,
                    annulled, through, staysUntil);
        }

        Membership staying(LocalDate to) {
            return new Membership(organization, branch, since, referral, asked, toPass, away, until, reason, outside,
                    annulled, paidThrough, to);
        }

        Membership away(@Nullable Away in) {
            return new Membership(organization, branch, since, referral, asked, toPass, in, until, reason, outside,
                    annulled, paidThrough, staysUntil);
        }

        Membership back(LocalDate on) {
            return away(away == null ? null : new Away(away.branch(), away.from(), on.minusDays(1)));
        }

        /** Whether the dues of a month are still to be paid: none are of a month before the membership. */
        public boolean owes(YearMonth month) {
            return !YearMonth.from(since).isAfter(month) && (paidThrough == null || paidThrough.isBefore(month));
        }

        /** The branch in which they take part for a while on that day, beside their own. */
        public @Nullable UUID guestIn(LocalDate day) {
            return isActive() && away != null && !away.branch().equals(branch) && !day.isBefore(away.from())
                    && !day.isAfter(away.until()) ? away.branch() : null;
        }

        /** Whether the branch asked for a release to a unit outside, and the unit above has not answered. */
        public boolean isLeaving() {
            return isActive() && outside != null;
        }

        /** Whether it goes on. */
        public boolean isActive() {
            return until == null && !annulled;
        }
    }

    static Person unknown(UUID id) {
        return new Person(id, 0, Gender.UNSTATED, null, -1, null, null, List.of(), -1);
    }

    Person registered(int year, Gender of, UUID by, long position) {
        return new Person(id, year, of, by, position, erasedOn, withdrewOn, history, version);
    }

    Person corrected(int year, Gender of, long position) {
        return new Person(id, year, of, unit, position, erasedOn, withdrewOn, history, version);
    }

    Person handedOver(UUID to) {
        return new Person(id, birthYear, gender, to, details, erasedOn, withdrewOn, history, version);
    }

    Person withoutDetails(LocalDate on) {
        return new Person(id, birthYear, gender, unit, -1, on, withdrewOn, history, version);
    }

    Person withdrawn(@Nullable LocalDate on) {
        return new Person(id, birthYear, gender, unit, details, erasedOn, on, history, version);
    }

    Person with(Membership membership) {
        List<Membership> all = new ArrayList<>(history);
        all.add(membership);
        return with(all);
    }

    /** With the last membership in an organization changed; the same person where there is none, or none that was valid. */
    Person changed(Organization organization, UnaryOperator<Membership> change) {
        for (int i = history.size() - 1; i >= 0; i--) {
            Membership one = history.get(i);
            if (one.organization() == organization) {
                List<Membership> all = new ArrayList<>(history);
                all.set(i, one.annulled() ? one : change.apply(one));
                return with(all);
            }
        }
        return this;
    }

    private Person with(List<Membership> all) {
        return new Person(id, birthYear, gender, unit, details, erasedOn, withdrewOn, List.copyOf(all), version);
    }

    Person at(long sequence) {
        return new Person(id, birthYear, gender, unit, details, erasedOn, withdrewOn, history, sequence);
    }

    /** Whether their details were erased. */
    public boolean erased() {
        return erasedOn != null;
    }

    /** Whether they withdrew their consent. */
    public boolean withdrew() {
        return withdrewOn != null;
    }

    /** The last membership in each organization, on which the next step is decided; none where that one was annulled. */
    public Map<Organization, Membership> memberships() {
        Map<Organization, Membership> last = new EnumMap<>(Organization.class);
        history.forEach(one -> last.put(one.organization(), one));
        last.values().removeIf(Membership::annulled);
        return last;
    }

    /** Whether they are a member of an organization now. */
    public boolean isMember(Organization organization) {
        Membership membership = memberships().get(organization);
        return membership != null && membership.isActive();
    }

    /**
     * The unit where they are at home, as it was recorded: the branch of the active membership, the Union's before the Federation's; else of the
     * membership that ended last; else the unit that registered them or that they were handed over to last.
     */
    @Nullable
    UUID home() {
        // an annulled one uncovers the one before it
        Map<Organization, Membership> valid = new EnumMap<>(Organization.class);
        history.stream().filter(one -> !one.annulled()).forEach(one -> valid.put(one.organization(), one));
        Membership home = null;
        for (Membership one : valid.values()) {
            home = home == null || endsLater(one, home) ? one : home;
        }
        return home == null ? unit : home.branch();
    }

    /** One that goes on ends later than any; of two alike the one that comes first in {@link Organization} counts. */
    private static boolean endsLater(Membership one, Membership other) {
        return other.until() != null && (one.until() == null || one.until().isAfter(other.until()));
    }

    /** The units that have to do with them: where they are at home, where they are or last were a member, and which registered them. */
    public Set<UUID> places() {
        Set<UUID> places = new HashSet<>();
        memberships().values().forEach(membership -> places.add(membership.branch()));
        UUID home = home();
        if (home != null) {
            places.add(home);
        }
        if (unit != null) {
            places.add(unit);
        }
        return places;
    }

    /** The same, the branches that have to say whether they take them over, and those in which they take part for a while. */
    public Set<UUID> concerned() {
        Set<UUID> concerned = places();
        memberships().values().forEach(membership -> {
            if (membership.asked() != null) {
                concerned.add(membership.asked());
            }
            if (membership.away() != null) {
                concerned.add(membership.away().branch());
            }
        });
        return concerned;
    }
}

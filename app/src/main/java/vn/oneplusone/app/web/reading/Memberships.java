package vn.oneplusone.app.web.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.register.Person;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/**
 * A person by their memberships: no names, and nothing that is sealed.
 *
 * @param unit where they are at home, for those who may know it
 */
public record Memberships(UUID person, @Nullable UUID unit, @Nullable LocalDate consentWithdrawnOn,
        @Nullable LocalDate erasedOn, List<Membership> memberships) {
    /**
     * One membership.
     *
     * @param transferTo the branch that was asked and has not answered
     * @param waitsFor the units above that have to pass that transfer on first
     * @param away the latest activity in another branch, over or not
     * @param outside the unit outside the ledger to which they were released, or are to be while the membership goes on
     */
    record Membership(Organization organization, UUID branch, LocalDate admittedOn, @Nullable UUID referral,
            @Nullable UUID transferTo, List<UUID> waitsFor, Person.@Nullable Away away, @Nullable LocalDate endedOn,
            @Nullable EndingReason reason,
            @Nullable String outside, boolean annulled) {
        private static Membership of(Person.Membership one) {
            return new Membership(one.organization(), one.branch(), one.since(), one.referral(), one.asked(),
                    one.toPass(), one.away(),
                    one.until(), one.reason(), one.outside(), one.annulled());
        }
    }

    /** @param shown the units whose affairs the reader may see */
    public static Memberships of(Person person, @Nullable UUID home, Predicate<UUID> shown) {
        return new Memberships(person.id(), home != null && shown.test(home) ? home : null, person.withdrewOn(),
                person.erasedOn(), person.history().stream()
                        .filter(one -> shown.test(one.branch()) || (one.asked() != null && shown.test(one.asked())))
                        .map(Membership::of).toList());
    }
}

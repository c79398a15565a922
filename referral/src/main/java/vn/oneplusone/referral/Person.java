package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitEvent;

/** The fold of one person's stream: when they were a member of what, and where. */
final class Person {
    private OptionalInt birthYear = OptionalInt.empty();
    private boolean erased;
    private final List<Membership> memberships = new ArrayList<>();

    /**
     * One membership. Active from the day of the admission up to, but not on, the day of its end.
     *
     * @param until null while it lasts
     */
    private record Membership(Organization organization, UUID branch, LocalDate from, @Nullable LocalDate until,
            @Nullable UUID referral) {

        boolean activeOn(LocalDate day) {
            return !from.isAfter(day) && reachesBeyond(day);
        }

        boolean reachesBeyond(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        Membership ended(MembershipEnded event) {
            return new Membership(organization, event.branch(), from, event.on(), referral);
        }
    }

    void evolve(MembershipEvent event) {
        switch (event) {
            case PersonRegistered registered -> birthYear = OptionalInt.of(registered.birthYear());
            case MemberAdmitted admitted -> memberships.add(new Membership(admitted.organization(), admitted.branch(),
                    admitted.on(), null, admitted.referral()));
            case MembershipEnded ended -> memberships.replaceAll(membership -> membership.until() == null
                    && membership.organization() == ended.organization() ? membership.ended(ended) : membership);
            case PersonErased gone -> erased = true;
            case UnitEvent unit -> throw new IllegalStateException("not about a person: " + unit);
        }
    }

    boolean isRegistered() {
        return birthYear.isPresent();
    }

    /** Whether their details are gone; what they did before still counts. */
    boolean isErased() {
        return erased;
    }

    /** Plain birth year of a registered person. */
    int birthYear() {
        return birthYear.orElseThrow();
    }

    boolean isActiveIn(List<Organization> organizations, LocalDate day) {
        return memberships.stream().anyMatch(
                membership -> organizations.contains(membership.organization()) && membership.activeOn(day));
    }

    /** Active on the day, in a membership that began at least so many calendar months before. */
    boolean isActiveSince(int months, List<Organization> organizations, LocalDate day) {
        return memberships.stream().anyMatch(membership -> organizations.contains(membership.organization())
                && membership.activeOn(day) && !membership.from().plusMonths(months).isAfter(day));
    }

    /**
     * Whether the person is a member on that day or becomes one later, in other ways than by this referral: an admission
     * on that day would then be a second one.
     */
    boolean isMemberOnOrAfter(LocalDate day, Organization organization, @Nullable UUID exceptBy) {
        return memberships.stream().anyMatch(membership -> membership.organization() == organization
                && membership.reachesBeyond(day) && !(exceptBy != null && exceptBy.equals(membership.referral())));
    }

    /** The day of the admission to this organization that names this referral. */
    Optional<LocalDate> admissionBy(UUID referral, Organization organization) {
        return memberships.stream()
                .filter(membership -> membership.organization() == organization
                        && referral.equals(membership.referral()))
                .map(Membership::from).findFirst();
    }

    /**
     * Where the person counts as a referrer on that day: the branch in the first of the organizations in which they are
     * active, else the one that they left last.
     *
     * @throws IllegalStateException if they were never a member of any of them until then
     */
    UUID branchOn(LocalDate day, List<Organization> organizations) {
        List<Membership> begun = memberships.stream()
                .filter(membership -> organizations.contains(membership.organization())
                        && !membership.from().isAfter(day))
                .sorted(Comparator.comparingInt(membership -> organizations.indexOf(membership.organization())))
                .toList();
        return begun.stream().filter(membership -> membership.activeOn(day)).findFirst()
                .or(() -> begun.stream().max(Comparator.comparing(Person::endOf))).map(Membership::branch)
                .orElseThrow(() -> new IllegalStateException("credited before any membership began"));
    }

    private static LocalDate endOf(Membership membership) {
        return membership.until() == null ? LocalDate.MAX : membership.until();
    }
}

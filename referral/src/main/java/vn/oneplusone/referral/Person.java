package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberEvent;
import vn.oneplusone.membership.events.MemberPlaced;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferPassed;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitEvent;

/** The fold of one person's stream: when they were a member of what, and where. */
final class Person {
    private OptionalInt birthYear = OptionalInt.empty();
    private boolean erased;
    private boolean consentWithdrawn;
    private final List<Membership> memberships = new ArrayList<>();
    private final Set<Organization> annulled = EnumSet.noneOf(Organization.class);

    /** In a branch from that day on. */
    private record Stay(UUID branch, LocalDate from) {}

    /**
     * One membership. Active from the day of the admission or the reception up to, but not on, the day of its end.
     *
     * @param admittedOn the day of the admission, here or, of a member who came from outside, there
     * @param stays one branch after the other
     * @param until null while it lasts
     */
    private record Membership(Organization organization, LocalDate admittedOn, List<Stay> stays,
            @Nullable LocalDate until, @Nullable UUID referral) {

        LocalDate from() {
            return stays.getFirst().from();
        }

        boolean activeOn(LocalDate day) {
            return !from().isAfter(day) && reachesBeyond(day);
        }

        boolean reachesBeyond(LocalDate day) {
            return until == null || until.isAfter(day);
        }

        /** Of several moves on one day the last one counts. */
        UUID branchOn(LocalDate day) {
            return stays.stream().filter(stay -> !stay.from().isAfter(day)).reduce((one, later) -> later).orElseThrow()
                    .branch();
        }

        Membership moved(UUID to, LocalDate on) {
            List<Stay> more = new ArrayList<>(stays);
            more.add(new Stay(to, on));
            return new Membership(organization, admittedOn, List.copyOf(more), until, referral);
        }

        Membership begun(LocalDate on) {
            List<Stay> right = new ArrayList<>(stays);
            right.set(0, new Stay(stays.getFirst().branch(), on));
            return new Membership(organization, on, List.copyOf(right), until, referral);
        }

        Membership ended(LocalDate on) {
            return new Membership(organization, admittedOn, stays, on, referral);
        }
    }

    void evolve(MembershipEvent event) {
        switch (event) {
            case PersonRegistered registered -> birthYear = OptionalInt.of(registered.birthYear());
            case PersonDetailsCorrected corrected -> birthYear = OptionalInt.of(corrected.birthYear());
            case MemberAdmitted admitted -> memberships.add(new Membership(admitted.organization(), admitted.on(),
                    List.of(new Stay(admitted.branch(), admitted.on())), null, admitted.referral()));
            case MemberReceived received -> memberships.add(new Membership(received.organization(),
                    received.admittedOn(), List.of(new Stay(received.branch(), received.on())), null, null));
            case MemberPlaced placed ->
                latest(placed.organization(), membership -> membership.moved(placed.to(), placed.on()));
            case TransferAccepted moved ->
                latest(moved.organization(), membership -> membership.moved(moved.to(), moved.on()));
            case MembershipEnded ended -> latest(ended.organization(), membership -> membership.ended(ended.on()));
            case MemberReleased gone -> latest(gone.organization(), membership -> membership.ended(gone.on()));
            case AdmissionAnnulled gone -> annulled(gone);
            case AdmissionCorrected corrected -> corrected(corrected);
            case ConsentWithdrawn withdrawn -> consentWithdrawn = true;
            case ConsentGiven given -> consentWithdrawn = false;
            case PersonErased gone -> erased = true;
            // asked, not yet moved; judged, not moved either; handed over as nobody's member
            case TransferRequested asked -> {
            }
            case TemporaryActivityBegun begun -> {
            }
            case TemporaryActivityEnded ended -> {
            }
            case TransferPassed passed -> {
            }
            case TransferRefused refused -> {
            }
            case ReleaseRequested asked -> {
            }
            case ReleaseRefused refused -> {
            }
            case ReleaseWithdrawn withdrawn -> {
            }
            case MemberClassified judged -> {
            }
            // a member before and after
            case MemberEvent happened -> {
            }
            case PersonHandedOver handed -> {
            }
            case RequestEvent request -> throw new IllegalStateException("not about a person: " + request);
            case UnitEvent unit -> throw new IllegalStateException("not about a person: " + unit);
        }
    }

    private void latest(Organization organization, UnaryOperator<Membership> change) {
        memberships.replaceAll(membership -> membership.until() == null && membership.organization() == organization
                ? change.apply(membership)
                : membership);
    }

    /** Only the latest admission or reception can be annulled. */
    private void annulled(AdmissionAnnulled event) {
        annulled.add(event.organization());
        int latest = latest(event.organization());
        if (latest >= 0) {
            memberships.remove(latest);
        }
    }

    /** The same of a correction. */
    private void corrected(AdmissionCorrected event) {
        int latest = latest(event.organization());
        if (latest >= 0) {
            memberships.set(latest, memberships.get(latest).begun(event.on()));
        }
    }

    private int latest(Organization organization) {
        int latest = memberships.size() - 1;
        while (latest >= 0 && memberships.get(latest).organization() != organization) {
            latest--;
        }
        return latest;
    }

    boolean isRegistered() {
        return birthYear.isPresent();
    }

    /** Whether their details are gone; what they did before still counts. */
    boolean isErased() {
        return erased;
    }

    /** Whether they no longer agree to be recorded; what was recorded still counts. */
    boolean hasWithdrawnConsent() {
        return consentWithdrawn;
    }

    /** Plain birth year of a registered person. */
    int birthYear() {
        return birthYear.orElseThrow();
    }

    boolean isActiveIn(List<Organization> organizations, LocalDate day) {
        return memberships.stream().anyMatch(
                membership -> organizations.contains(membership.organization()) && membership.activeOn(day));
    }

    /** Active on the day, and admitted, here or elsewhere, at least so many calendar months before. */
    boolean isActiveSince(int months, List<Organization> organizations, LocalDate day) {
        return memberships.stream().anyMatch(membership -> organizations.contains(membership.organization())
                && membership.activeOn(day) && !membership.admittedOn().plusMonths(months).isAfter(day));
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
        List<Membership> begun = begun(day, organizations);
        return begun.stream().filter(membership -> membership.activeOn(day)).findFirst()
                .or(() -> begun.stream().max(Comparator.comparing(Person::endOf)))
                .map(membership -> membership.branchOn(day))
                .orElseThrow(() -> new IllegalStateException("credited before any membership began"));
    }

    /** Whether every admission because of which they could have been a referrer on that day turned out to be invalid. */
    boolean wasNeverValidly(LocalDate day, List<Organization> organizations) {
        return wasNeverMember(day, organizations) && organizations.stream().anyMatch(annulled::contains);
    }

    /** Whether no admission until that day makes them a member of any of these. */
    boolean wasNeverMember(LocalDate day, List<Organization> organizations) {
        return begun(day, organizations).isEmpty();
    }

    private List<Membership> begun(LocalDate day, List<Organization> organizations) {
        return memberships.stream()
                .filter(membership -> organizations.contains(membership.organization())
                        && !membership.from().isAfter(day))
                .sorted(Comparator.comparingInt(membership -> organizations.indexOf(membership.organization())))
                .toList();
    }

    private static LocalDate endOf(Membership membership) {
        return membership.until() == null ? LocalDate.MAX : membership.until();
    }
}

package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

/** What a person was a member of, folded from their stream: no names, and nothing that is sealed. */
final class Memberships {
    private final UUID person;
    private final List<Membership> all = new ArrayList<>();
    private @Nullable UUID unit;
    private @Nullable LocalDate consentWithdrawnOn;
    private @Nullable LocalDate erasedOn;

    /**
     * One membership.
     *
     * @param transferTo the branch that was asked and has not answered
     */
    record Membership(Organization organization, UUID branch, LocalDate admittedOn, @Nullable UUID referral,
            @Nullable UUID transferTo, @Nullable LocalDate endedOn, @Nullable EndingReason reason, boolean annulled) {}

    /** A person without what tells who it is. */
    record View(UUID person, @Nullable UUID unit, @Nullable LocalDate consentWithdrawnOn, @Nullable LocalDate erasedOn,
            List<Membership> memberships) {}

    Memberships(UUID person) {
        this.person = person;
    }

    /** @param shown the units whose affairs the reader may see */
    View view(Predicate<UUID> shown) {
        return new View(person, unit != null && shown.test(unit) ? unit : null, consentWithdrawnOn, erasedOn,
                all.stream().filter(one -> shown.test(one.branch)
                        || (one.transferTo != null && shown.test(one.transferTo))).toList());
    }

    void on(Object fact) {
        switch ((PersonEvent) fact) {
            case PersonRegistered e -> unit = e.unit();
            case MemberAdmitted e -> {
                unit = e.branch();
                all.add(new Membership(e.organization(), e.branch(), e.on(), e.referral(), null, null, null, false));
            }
            case TransferRequested e -> put(e.organization(), was -> with(was, was.branch, e.to()));
            case TransferRefused e -> put(e.organization(), was -> with(was, was.branch, null));
            case TransferAccepted e -> {
                unit = e.to();
                put(e.organization(), was -> with(was, e.to(), null));
            }
            case MembershipEnded e -> put(e.organization(), was -> new Membership(was.organization, was.branch,
                    was.admittedOn, was.referral, null, e.on(), e.reason(), false));
            case AdmissionAnnulled e -> put(e.organization(), was -> new Membership(was.organization, was.branch,
                    was.admittedOn, was.referral, null, was.endedOn, was.reason, true));
            case ConsentWithdrawn e -> consentWithdrawnOn = e.on();
            case ConsentGiven e -> consentWithdrawnOn = null;
            case PersonHandedOver e -> unit = e.to();
            case PersonErased e -> erasedOn = e.on();
            case PersonDetailsCorrected e -> {
            }
            case MemberClassified e -> {
            }
        }
    }

    private static Membership with(Membership was, UUID branch, @Nullable UUID transferTo) {
        return new Membership(was.organization, branch, was.admittedOn, was.referral, transferTo, was.endedOn,
                was.reason, was.annulled);
    }

    private void put(Organization organization, UnaryOperator<Membership> changed) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).organization == organization) {
                all.set(i, changed.apply(all.get(i)));
                return;
            }
        }
    }
}

package vn.oneplusone.campaign;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.campaign.commands.CampaignRefusal.YouthUnknown;
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

/** Who is registered, was not erased and has not withdrawn their consent without giving it again: a person's own stream is folded at each question, so the answer is never out of date. */
final class KnownPeople {
    private final EventStore events;

    KnownPeople(EventStore events) {
        this.events = events;
    }

    void mustBeRegistered(UUID youth) {
        boolean known = false;
        for (var facts = events.readEvents("person/" + youth, 0); facts.hasNext();) {
            known = knownAfter(facts.next(), known);
        }
        if (!known) {
            throw new YouthUnknown(youth);
        }
    }

    private static boolean knownAfter(DomainEventMessage<?> message, boolean before) {
        if (!(message.getPayload() instanceof MembershipEvent event)) {
            throw new MisplacedFact(message);
        }
        return switch (event) {
            case PersonRegistered registered -> true;
            case PersonErased erased -> false;
            case MemberAdmitted admitted -> before;
            case MemberReceived received -> before;
            case ReleaseRequested requested -> before;
            case MemberReleased released -> before;
            case ReleaseRefused refused -> before;
            case ReleaseWithdrawn withdrawn -> before;
            case MembershipEnded ended -> before;
            case TransferRequested requested -> before;
            case TransferAccepted accepted -> before;
            case MemberPlaced placed -> before;
            case TemporaryActivityBegun begun -> before;
            case TemporaryActivityEnded ended -> before;
            case TransferPassed passed -> before;
            case TransferRefused refused -> before;
            case AdmissionAnnulled annulled -> before;
            case AdmissionCorrected corrected -> before;
            case PersonDetailsCorrected corrected -> before;
            case MemberClassified classified -> before;
            case MemberEvent happened -> before;
            // support is granted to a person who agreed to be recorded
            case ConsentWithdrawn withdrawn -> false;
            case ConsentGiven given -> true;
            case PersonHandedOver handed -> before;
            case RequestEvent misplaced -> throw new MisplacedFact(message);
            case UnitEvent misplaced -> throw new MisplacedFact(message);
        };
    }
}

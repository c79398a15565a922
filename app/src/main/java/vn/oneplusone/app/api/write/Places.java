package vn.oneplusone.app.api.write;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRequested;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.referral.events.YouthReferred;

/** Which branch answers for a referral, a member, a transfer: the last one that did, also when it is over. */
public final class Places {
    private final EventStore events;

    Places(EventStore events) {
        this.events = events;
    }

    /** The branch that handles the referrals of a youth to an organization. */
    public @Nullable UUID ofReferral(String stream) {
        UUID branch = null;
        DomainEventStream facts = events.readEvents(stream);
        while (facts.hasNext()) {
            if (facts.next().getPayload() instanceof YouthReferred referred) {
                branch = referred.branch();
            }
        }
        return branch;
    }

    /** The branch of a member. */
    public @Nullable UUID ofMember(String stream, Organization organization) {
        UUID branch = null;
        DomainEventStream facts = events.readEvents(stream);
        while (facts.hasNext()) {
            Object fact = facts.next().getPayload();
            if (fact instanceof MemberAdmitted admitted && admitted.organization() == organization) {
                branch = admitted.branch();
            } else if (fact instanceof TransferAccepted transfer && transfer.organization() == organization) {
                branch = transfer.to();
            }
        }
        return branch;
    }

    /** The branch that was asked last to take a member over. */
    public @Nullable UUID ofTransfer(String stream, Organization organization) {
        UUID branch = null;
        DomainEventStream facts = events.readEvents(stream);
        while (facts.hasNext()) {
            if (facts.next().getPayload() instanceof TransferRequested request
                    && request.organization() == organization) {
                branch = request.to();
            }
        }
        return branch;
    }

    /** The unit that took somebody in last, whichever organization it was for; else the one that registered them. */
    public @Nullable UUID ofPerson(String stream) {
        UUID unit = null;
        DomainEventStream facts = events.readEvents(stream);
        while (facts.hasNext()) {
            unit = switch (facts.next().getPayload()) {
                case PersonRegistered registered -> registered.unit();
                case MemberAdmitted admitted -> admitted.branch();
                case TransferAccepted transfer -> transfer.to();
                default -> unit;
            };
        }
        return unit;
    }

    /** The unit of a campaign, as it was last said. */
    public @Nullable UUID ofCampaign(String stream) {
        UUID unit = null;
        DomainEventStream facts = events.readEvents(stream);
        while (facts.hasNext()) {
            unit = switch (facts.next().getPayload()) {
                case CampaignPlanned planned -> planned.unit();
                case CampaignHeld held -> held.unit();
                case CampaignCorrected corrected -> corrected.unit();
                default -> unit;
            };
        }
        return unit;
    }

    /** The unit that granted a support. */
    public @Nullable UUID ofSupport(String stream) {
        DomainEventStream facts = events.readEvents(stream);
        return facts.hasNext() && facts.next().getPayload() instanceof CapitalSupportGranted granted
                ? granted.unit()
                : null;
    }

    /** The units that a plan names; none where there is no such plan. */
    public List<UUID> ofPlan(UUID plan) {
        return events.readEvents("units").asStream().map(fact -> fact.getPayload())
                .filter(fact -> fact instanceof UnitChangePlanned planned && planned.plan().equals(plan)).findFirst()
                .map(fact -> ((UnitChangePlanned) fact).units()).orElse(List.of());
    }
}

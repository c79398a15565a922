package vn.oneplusone.referral;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignPlanned;

/** Campaigns as their streams tell at this moment. */
final class Campaigns {
    private final EventStore facts;

    Campaigns(EventStore facts) {
        this.facts = facts;
    }

    /** Planned or held, and not cancelled. */
    boolean isOnRecord(UUID campaign) {
        boolean known = false;
        // from 0, past any snapshot: a snapshot would be the aggregate of another module
        DomainEventStream stream = facts.readEvents("campaign/" + campaign, 0);
        while (stream.hasNext()) {
            Object event = stream.next().getPayload();
            known |= event instanceof CampaignPlanned || event instanceof CampaignHeld;
            if (event instanceof CampaignCancelled) {
                return false;
            }
        }
        return known;
    }
}

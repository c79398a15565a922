package vn.oneplusone.app.api.write;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRequested;
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
}

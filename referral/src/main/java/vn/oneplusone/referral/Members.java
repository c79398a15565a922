package vn.oneplusone.referral;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.membership.events.MembershipEvent;

/** People as their streams tell at this moment; nothing is kept between two questions. */
final class Members {
    private final EventStore facts;

    Members(EventStore facts) {
        this.facts = facts;
    }

    /** The person behind an id; one without any fact when nobody is registered under it. */
    Person person(UUID id) {
        var person = new Person();
        // from 0, past any snapshot: a snapshot would be the aggregate of another module
        facts.readEvents("person/" + id, 0).forEachRemaining(fact -> {
            if (!(fact.getPayload() instanceof MembershipEvent event)) {
                throw new IllegalStateException("not a fact of membership: " + fact.getAggregateIdentifier() + " "
                        + fact.getSequenceNumber());
            }
            person.evolve(event);
        });
        return person;
    }
}

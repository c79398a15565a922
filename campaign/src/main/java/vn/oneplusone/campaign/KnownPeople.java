package vn.oneplusone.campaign;

import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.campaign.commands.YouthUnknown;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PersonRegistered;
import vn.oneplusone.membership.events.UnitEvent;

/** Who is registered: a person's own stream is folded whenever somebody asks, so the answer is never out of date. */
final class KnownPeople {
    private final EventStore events;

    KnownPeople(EventStore events) {
        this.events = events;
    }

    void mustBeRegistered(UUID youth) {
        if (!events.readEvents("person/" + youth, 0).asStream().map(KnownPeople::registers).reduce(false,
                Boolean::logicalOr)) {
            throw new YouthUnknown(youth);
        }
    }

    private static boolean registers(DomainEventMessage<?> message) {
        if (!(message.getPayload() instanceof MembershipEvent event)) {
            throw new MisplacedFact(message);
        }
        return switch (event) {
            case PersonRegistered registered -> true;
            case MemberAdmitted admitted -> false;
            case MembershipEnded ended -> false;
            case UnitEvent misplaced -> throw new MisplacedFact(message);
        };
    }
}

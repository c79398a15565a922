package vn.oneplusone.membership;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.oneplusone.membership.events.PersonErased;

/** Who is registered, for decisions about somebody else. */
class People {
    private final EventStore store;

    People(EventStore store) {
        this.store = store;
    }

    /** A person's stream begins with the registration, so having one is enough; who was erased is nobody anymore. */
    boolean isRegistered(UUID person) {
        String stream = "person/" + person;
        return store.lastSequenceNumberFor(stream).isPresent() && store.readEvents(stream, 0).asStream()
                .noneMatch(message -> message.getPayload() instanceof PersonErased);
    }
}

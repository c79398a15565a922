package vn.oneplusone.membership;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Who is registered, for decisions about somebody else. */
class People {
    private final EventStore store;

    People(EventStore store) {
        this.store = store;
    }

    /** A person's stream begins with the registration, so having one is enough. */
    boolean isRegistered(UUID person) {
        return store.lastSequenceNumberFor("person/" + person).isPresent();
    }
}

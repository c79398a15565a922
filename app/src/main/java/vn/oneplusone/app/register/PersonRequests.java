package vn.oneplusone.app.register;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.RequestEvent;

/** Requests about people, in the order in which they were made. */
final class PersonRequests {
    private final Map<UUID, PersonRequest> byId = new LinkedHashMap<>();

    PersonRequests copy() {
        PersonRequests copy = new PersonRequests();
        copy.byId.putAll(byId);
        return copy;
    }

    void evolve(RequestEvent event, long sequence) {
        switch (event) {
            case PersonRequested e -> byId.put(e.request(), new PersonRequest(e.request(), e.unit(), e.action(),
                    e.wish(), e.person(), e.typed(), e.on(), PersonRequest.State.WAITING, null, null, null, sequence));
            case PersonRequestAnswered e -> byId.computeIfPresent(e.request(), (id, was) -> was.over(
                    e.agreed() ? PersonRequest.State.AGREED : PersonRequest.State.REFUSED, e.person(), e.unit(),
                    e.reason(), e.on(), sequence));
            case PersonRequestWithdrawn e -> byId.computeIfPresent(e.request(),
                    (id, was) -> was.over(PersonRequest.State.WITHDRAWN, null, null, null, e.on(), sequence));
        }
    }

    @Nullable
    PersonRequest request(UUID id) {
        return byId.get(id);
    }

    Collection<PersonRequest> all() {
        return Collections.unmodifiableCollection(byId.values());
    }
}

package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit asked to record something about a person beyond its reach. It waits for the person's home or a unit above it; until one of them
 * agrees, nothing is recorded about the person.
 *
 * @param unit the unit that asks
 * @param wish what is to be recorded on agreement, by field: ids, words and days, never a personal detail; sorted by field
 * @param person who is meant, where that is known
 * @param typed name, birth date, number and code as typed, sealed under a key of this request alone, which is destroyed when the
 * request is answered or withdrawn; null where nothing was typed
 */
public record PersonRequested(UUID request, UUID unit, RequestedAction action, Map<String, String> wish,
        @Nullable UUID person, @Nullable String typed, LocalDate on) implements RequestEvent {

    public PersonRequested {
        // sorted, so that the same request is always written with the same bytes
        wish = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(wish)));
    }
}

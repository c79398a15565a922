package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.RequestedAction;

/**
 * A request to record something about a person beyond the reach of the unit that asks.
 *
 * @param unit that asks
 * @param wish what is to be recorded on agreement, by field
 * @param person who is meant; null where only what was typed says it, and nobody has matched it
 * @param typed name, birth date, number and code as typed, sealed; its key is gone once the request is over
 * @param on day on which it was asked
 * @param answeredBy the unit that answered; null where none did
 * @param reason sealed text of a refusal
 * @param over day on which it was answered or taken back
 * @param version sequence of the last fact in its stream
 */
public record PersonRequest(UUID id, UUID unit, RequestedAction action, Map<String, String> wish,
        @Nullable UUID person, @Nullable String typed, LocalDate on, State state, @Nullable UUID answeredBy,
        @Nullable String reason, @Nullable LocalDate over, long version) {
    /** Fields that name the person, or the request itself. */
    private static final Set<String> SUBJECT = Set.of("youth", "person", "request");

    /** How it stands. */
    public enum State {
        WAITING, AGREED, REFUSED, WITHDRAWN
    }

    /** Whether an answer is still to come. */
    public boolean isWaiting() {
        return state == State.WAITING;
    }

    /** Whether it came of a claim that a young person left by a link: the two have the same id. */
    public boolean isOfClaim() {
        return "PERSONAL_LINK".equals(wish.get("channel"));
    }

    /** What is to be recorded, by field, without who is meant. */
    public Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>(wish);
        asked.keySet().removeAll(SUBJECT);
        return asked;
    }

    PersonRequest over(State now, @Nullable UUID whom, @Nullable UUID by, @Nullable String why, LocalDate day,
            long sequence) {
        return new PersonRequest(id, unit, action, wish, whom == null ? person : whom, typed, on, now, by, why, day,
                sequence);
    }
}

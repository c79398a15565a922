package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.SealedText;

/**
 * Ask to record something about a person beyond the unit's reach.
 *
 * @param wish what is to be recorded on agreement, by field: ids, words and days, never a personal detail
 * @param person who is meant, where that is known
 * @param typed name, birth date, number and code as typed, sealed under the key of this request
 */
public record RequestPerson(UUID request, UUID unit, RequestedAction action, Map<String, String> wish,
        @Nullable UUID person, @Nullable SealedText typed, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "request/" + request;
    }
}

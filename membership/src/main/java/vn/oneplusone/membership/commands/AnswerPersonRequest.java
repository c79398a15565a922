package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.SealedText;

/**
 * Agree to a request about a person, or refuse it. What was asked is for the caller to record in the same unit of work.
 *
 * @param unit the unit that answers
 * @param person who is meant; needed to agree, left out to refuse
 * @param reason needed to refuse, left out to agree
 */
public record AnswerPersonRequest(UUID request, boolean agreed, UUID unit, @Nullable UUID person,
        @Nullable SealedText reason, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "request/" + request;
    }
}

package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.SealedText;

/** Commands about a request that concerns a person beyond reach, decided in the stream of that request. */
public sealed interface PersonRequestCommand {
    /**
     * The command that would record a fact, for judging it again.
     *
     * @throws IllegalArgumentException if a text in it is not sealed
     */
    static PersonRequestCommand recording(RequestEvent fact) {
        return switch (fact) {
            case PersonRequested f -> new RequestPerson(f.request(), f.unit(), f.action(), f.wish(), f.person(),
                    f.typed() == null ? null : new SealedText(f.typed()), f.on());
            case PersonRequestAnswered f -> new AnswerPersonRequest(f.request(), f.agreed(), f.unit(), f.person(),
                    f.reason() == null ? null : new SealedText(f.reason()), f.on());
            case PersonRequestWithdrawn f -> new WithdrawPersonRequest(f.request(), f.on());
        };
    }

    UUID request();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "request/" + request();
    }

    /**
     * Ask to record something about a person beyond the unit's reach.
     *
     * @param wish what is to be recorded on agreement, by field: ids, words and days, never a personal detail
     * @param person who is meant, where that is known
     * @param typed name, birth date, number and code as typed, sealed under the key of this request
     */
    record RequestPerson(UUID request, UUID unit, RequestedAction action, Map<String, String> wish,
            @Nullable UUID person, @Nullable SealedText typed, LocalDate on) implements PersonRequestCommand {}

    /**
     * Agree to a request about a person, or refuse it. What was asked is for the caller to record in the same unit of work.
     *
     * @param unit the unit that answers
     * @param person who is meant; needed to agree, left out to refuse
     * @param reason needed to refuse, left out to agree
     */
    record AnswerPersonRequest(UUID request, boolean agreed, UUID unit, @Nullable UUID person,
            @Nullable SealedText reason, LocalDate on) implements PersonRequestCommand {}

    /** Take a request about a person back before it is answered. */
    record WithdrawPersonRequest(UUID request, LocalDate on) implements PersonRequestCommand {}
}

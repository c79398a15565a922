package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit that may decide about the person agreed to a request, and what was asked is recorded with this fact; or it refused. Either way
 * the request is over, and the key of what was typed is destroyed.
 *
 * @param unit the unit that answered
 * @param person who was meant; given on agreement, null on refusal
 * @param reason sealed text; given on refusal, null on agreement
 */
public record PersonRequestAnswered(UUID request, boolean agreed, UUID unit, @Nullable UUID person,
        @Nullable String reason, LocalDate on) implements RequestEvent {}

package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit above one of the branches passed a transfer on: the one above the branch that is left introduces the member, the one above the
 * branch that is entered sends them there; one step where both are the same. Nothing moves until the branch accepts.
 *
 * @param from the branch that is left
 * @param to the branch that is to be entered
 * @param unit that passed it on, as the request names it; where it is no more, the one that goes on for it did
 * @param remarks sealed text of that unit, under a key of this person
 */
public record TransferPassed(UUID person, Organization organization, UUID from, UUID to, UUID unit, LocalDate on,
        @Nullable String remarks) implements PersonEvent {}

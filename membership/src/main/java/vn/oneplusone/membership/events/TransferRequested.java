package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The branch of a member asked another one to take them over (chuyển sinh hoạt). Nothing moves until that one accepts; a membership that
 * ends or whose admission is annulled takes the request with it.
 *
 * @param from the branch that is left
 * @param to the branch that is to be entered
 * @param introducing the unit above the branch that is left, which passes it on first; null where the branches agree without those above
 * @param receiving the unit above the branch that is entered, which passes it on last; the same one where both lie below it
 * @param remarks sealed text of the branch that is left, under a key of this person
 * @param duesPaidUntil first day of the month up to which the dues are paid
 */
public record TransferRequested(UUID person, Organization organization, UUID from, UUID to, LocalDate on,
        @Nullable UUID introducing, @Nullable UUID receiving, @Nullable String remarks,
        @Nullable LocalDate duesPaidUntil) implements PersonEvent {

    /** Between the branches alone. */
    public TransferRequested(UUID person, Organization organization, UUID from, UUID to, LocalDate on) {
        this(person, organization, from, to, on, null, null, null, null);
    }
}

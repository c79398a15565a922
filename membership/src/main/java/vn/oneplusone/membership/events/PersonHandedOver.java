package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A person who was never a member has another home unit from a day on: who lives or studies elsewhere is looked after there. Members
 * move by transfer instead. Nothing that was recorded or counted moves.
 *
 * @param from the unit that registered the person, or that they were handed over to last
 * @param to a unit of any level
 */
public record PersonHandedOver(UUID person, UUID from, UUID to, LocalDate on) implements PersonEvent {}

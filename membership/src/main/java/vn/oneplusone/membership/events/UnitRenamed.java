package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit bears another name from a date on. The unit stays the same: a name is never an identity.
 *
 * @param on the first day of the new name; may lie ahead of the day on which it is recorded
 */
public record UnitRenamed(UUID unit, String name, LocalDate on, Decision decision) implements UnitEvent {}

package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit ended, and no other unit goes on for it.
 *
 * @param on the first day on which it is no more; may lie ahead of the day on which it is recorded
 */
public record UnitDissolved(UUID unit, LocalDate on, Decision decision) implements UnitEvent {}

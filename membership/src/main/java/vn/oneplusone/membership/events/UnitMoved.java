package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit stands below another unit from a date on, with all that is below it.
 *
 * @param parent the unit above from then on
 * @param on the first day there; may lie ahead of the day on which it is recorded
 */
public record UnitMoved(UUID unit, UUID parent, LocalDate on, Decision decision) implements UnitEvent {}

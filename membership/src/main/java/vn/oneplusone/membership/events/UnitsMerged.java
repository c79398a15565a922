package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Units went into another one and ended; what was below them stands below that one from the same day on. A target that was made for
 * the purpose is established by the same decision, in the fact before this one.
 *
 * @param sources the units that ended
 * @param target the unit that goes on
 * @param on the first day on which the sources are no more; may lie ahead of the day on which it is recorded
 */
public record UnitsMerged(List<UUID> sources, UUID target, LocalDate on, Decision decision) implements UnitEvent {}

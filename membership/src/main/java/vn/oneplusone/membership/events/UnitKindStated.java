package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * It was stated what kind of unit a unit is, or that it is of another kind from a date on. The first statement about a unit also holds
 * for the days before.
 *
 * @param on the first day on which it is so
 */
public record UnitKindStated(UUID unit, UnitKind kind, LocalDate on) implements UnitEvent {}

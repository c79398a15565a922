package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A unit was split and ended: units that were made of it go on. They are established, and what stood below it is moved below them, by the
 * same decision, in the facts before this one. Members of a split branch who are placed in another part than the rest have a fact of their own,
 * {@link MemberPlaced}, in the same piece of work.
 *
 * @param parts the units that were made of it, the rest among them
 * @param rest the part that goes on for whatever was not given to another one
 * @param on the first day on which the unit is no more; may lie ahead of the day on which it is recorded
 */
public record UnitSplit(UUID source, List<UUID> parts, UUID rest, LocalDate on,
        Decision decision) implements UnitEvent {}

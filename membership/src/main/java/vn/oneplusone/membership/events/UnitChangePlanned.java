package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of units was planned, announced or proposed. It changes nothing: only a decided rename, merger, move or end does,
 * and that is a fact of its own, whatever was planned before.
 *
 * @param units the units that it is about
 * @param name the name that the unit would bear, where the plan says one
 * @param plannedFor the day on which it is to take effect
 * @param document number of the paper that proposes it
 * @param on the date of that paper
 */
public record UnitChangePlanned(UUID plan, PlannedChange change, List<UUID> units, @Nullable String name,
        LocalDate plannedFor, String document, LocalDate on) implements UnitEvent {}

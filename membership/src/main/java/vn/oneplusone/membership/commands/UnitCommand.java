package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitLevel;

/** Commands about the tree of units, decided in one stream. */
public sealed interface UnitCommand {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "units";
    }

    /** Put a unit into the tree. */
    record EstablishUnit(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name,
            LocalDate on) implements UnitCommand {}

    /** Give a unit another name from a date on. */
    record RenameUnit(UUID unit, String name, LocalDate on, Decision decision) implements UnitCommand {}

    /** Put a unit, with all that is below it, below another unit from a date on. */
    record MoveUnit(UUID unit, UUID parent, LocalDate on, Decision decision) implements UnitCommand {}

    /**
     * Let units go into another one.
     *
     * @param target the unit that goes on
     * @param made what the target is, where it is made by this merger; null for one that exists. It is of the level of the sources and may
     * bear the name or code of one of them
     */
    record MergeUnits(List<UUID> sources, UUID target, @Nullable NewUnit made, LocalDate on,
            Decision decision) implements UnitCommand {
        /** A unit that a merger makes. */
        public record NewUnit(UUID parent, String code, String name) {}
    }

    /** End a unit for which no other goes on. */
    record DissolveUnit(UUID unit, LocalDate on, Decision decision) implements UnitCommand {}

    /** Make a unit a pilot of 1+1 for a year. */
    record DesignatePilot(UUID unit, int year, LocalDate on) implements UnitCommand {}

    /**
     * Note a planned change of units, which changes nothing.
     *
     * @param name the name that the unit would bear, where the plan says one
     * @param document number of the paper that proposes it
     * @param on the date of that paper
     */
    record PlanUnitChange(UUID plan, PlannedChange change, List<UUID> units, @Nullable String name,
            LocalDate plannedFor, String document, LocalDate on) implements UnitCommand {}

    /** Note that a planned change of units was given up. */
    record WithdrawUnitPlan(UUID plan, LocalDate on) implements UnitCommand {}
}

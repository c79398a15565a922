package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitEvent;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/** Commands about the tree of units, decided in one stream. */
public sealed interface UnitCommand {
    /**
     * The command that would record a fact, for judging it again.
     *
     * @param together what was recorded after it with the same commit, asked where one command records several facts
     */
    static UnitCommand recording(UnitEvent fact, Supplier<List<Object>> together) {
        return switch (fact) {
            case UnitEstablished f -> establishing(f, together.get());
            case UnitKindStated f -> new StateUnitKind(f.unit(), f.kind(), f.on());
            case UnitRenamed f -> new RenameUnit(f.unit(), f.name(), f.on(), f.decision());
            case UnitMoved f -> new MoveUnit(f.unit(), f.parent(), f.on(), f.decision());
            case UnitsMerged f -> new MergeUnits(f.sources(), f.target(), null, f.on(), f.decision());
            // a split is known by the first unit that it makes; alone it is none
            case UnitSplit f -> new SplitUnit(f.source(), List.of(), f.rest(), f.on(), f.decision());
            case UnitDissolved f -> new DissolveUnit(f.unit(), f.on(), f.decision());
            case PilotDesignated f -> new DesignatePilot(f.unit(), f.year(), f.on());
            case UnitChangePlanned f -> new PlanUnitChange(f.plan(), f.change(), f.units(), f.name(), f.plannedFor(),
                    f.document(), f.on());
            case UnitPlanWithdrawn f -> new WithdrawUnitPlan(f.plan(), f.on());
        };
    }

    /** A unit that goes on for others is made by their merger, or by the split of one. */
    private static UnitCommand establishing(UnitEstablished unit, List<Object> together) {
        UUID parent = unit.parent();
        for (Object next : together) {
            if (next instanceof UnitsMerged merged && merged.target().equals(unit.unit()) && parent != null) {
                return new MergeUnits(merged.sources(), merged.target(),
                        new MergeUnits.NewUnit(parent, unit.code(), unit.name()), merged.on(), merged.decision());
            }
            if (next instanceof UnitSplit split && split.parts().contains(unit.unit())) {
                return new SplitUnit(split.source(), parts(unit, together, split), split.rest(), split.on(),
                        split.decision());
            }
        }
        return new EstablishUnit(unit.unit(), unit.level(), parent, unit.code(), unit.name(), unit.on(),
                unit.kind());
    }

    private static List<SplitUnit.Part> parts(UnitEstablished first, List<Object> together, UnitSplit split) {
        List<SplitUnit.Part> parts = new ArrayList<>();
        Stream.concat(Stream.of(first), together.stream()).filter(UnitEstablished.class::isInstance)
                .map(UnitEstablished.class::cast).filter(made -> split.parts().contains(made.unit()))
                .forEach(made -> parts.add(new SplitUnit.Part(made.unit(), made.code(), made.name(), made.kind(),
                        together.stream().filter(UnitMoved.class::isInstance).map(UnitMoved.class::cast)
                                .filter(moved -> moved.parent().equals(made.unit())).map(UnitMoved::unit).toList())));
        return parts;
    }

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "units";
    }

    /** Put a unit into the tree. */
    record EstablishUnit(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name,
            LocalDate on, @Nullable UnitKind kind) implements UnitCommand {

        /** With no kind stated. */
        public EstablishUnit(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name,
                LocalDate on) {
            this(unit, level, parent, code, name, on, null);
        }
    }

    /** State what kind of unit a unit is, from a date on. */
    record StateUnitKind(UUID unit, UnitKind kind, LocalDate on) implements UnitCommand {}

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

    /**
     * Let new units go on for one. Each unit that stands below it is given to one of them.
     *
     * @param rest the part that goes on for whatever is not given to another one
     */
    record SplitUnit(UUID unit, List<Part> parts, UUID rest, LocalDate on,
            Decision decision) implements UnitCommand {
        /**
         * A unit that is made of it: of its level, and below the unit above it.
         *
         * @param kind what it is; null for what the unit was
         * @param below the units that stand below it from then on
         */
        public record Part(UUID unit, String code, String name, @Nullable UnitKind kind, List<UUID> below) {}
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

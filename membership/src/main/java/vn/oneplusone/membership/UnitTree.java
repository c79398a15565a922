package vn.oneplusone.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.KindUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.MergedIntoItself;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NameUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.NoOpenPlan;
import vn.oneplusone.membership.commands.MembershipRefusal.PilotAlreadyDesignated;
import vn.oneplusone.membership.commands.MembershipRefusal.PlaceUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.PlanAlreadyRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.SourcesMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitsBelow;
import vn.oneplusone.membership.commands.MembershipRefusal.WithdrawnBeforePlanned;
import vn.oneplusone.membership.commands.MembershipRefusal.WrongLevel;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.commands.UnitCommand.PlanUnitChange;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.commands.UnitCommand.StateUnitKind;
import vn.oneplusone.membership.commands.UnitCommand.WithdrawUnitPlan;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;
import vn.oneplusone.membership.events.UnitRenamed;
import vn.oneplusone.membership.events.UnitSplit;
import vn.oneplusone.membership.events.UnitsMerged;

/**
 * All units decide together: a parent, a code or the top of the tree concerns more than one of them. What was decided may take effect
 * later; the decision itself lies in the past.
 */
class UnitTree {
    @AggregateIdentifier
    @Nullable
    String stream;

    private final Tree tree = new Tree();

    UnitTree() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EstablishUnit command, Clock clock) {
        place().refuseUnnamed(command.unit(), command.code(), command.name());
        Today.refuseLater(command.on(), clock);
        place().refuseTaken(command.code(), command.on(), Set.of());
        place().refuseWrongPlace(command.level(), command.parent(), command.name(), command.on());
        apply(new UnitEstablished(command.unit(), command.level(), command.parent(), command.code(), command.name(),
                command.on(), command.kind()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(StateUnitKind command, Clock clock) {
        Today.refuseLater(command.on(), clock);
        UnitEstablished unit = tree.existing(command.unit(), command.on());
        if (command.kind() == tree.kind(unit, command.on())) {
            throw new KindUnchanged(tree.name(unit, command.on()));
        }
        apply(new UnitKindStated(command.unit(), command.kind(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RenameUnit command, Clock clock) {
        refuseUndecided(command.decision(), clock);
        UnitEstablished unit = tree.existing(command.unit(), command.on());
        if (command.name().isBlank()) {
            throw new NameMissing();
        }
        if (tree.name(unit, command.on()).equals(command.name())) {
            throw new NameUnchanged(command.name());
        }
        apply(new UnitRenamed(command.unit(), command.name(), command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MoveUnit command, Clock clock) {
        refuseUndecided(command.decision(), clock);
        UnitEstablished unit = tree.existing(command.unit(), command.on());
        UnitEstablished parent = place().lasting(command.parent(), command.on());
        // a unit never stands below one of its own level or lower: so there are no circles
        UnitPlace.refuseUnlessAbove(parent, unit.level(), unit.name());
        if (command.parent().equals(tree.parent(unit, command.on()))) {
            throw new PlaceUnchanged(unit.name(), parent.name());
        }
        apply(new UnitMoved(command.unit(), command.parent(), command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(MergeUnits command, Clock clock) {
        refuseUndecided(command.decision(), clock);
        if (command.sources().isEmpty()) {
            throw new SourcesMissing();
        }
        Set<UUID> sources = new HashSet<>();
        UnitLevel highest = UnitLevel.BRANCH;
        for (UUID id : command.sources()) {
            UnitEstablished source = going(id, command.on());
            if (id.equals(command.target()) || !sources.add(id)) {
                throw new MergedIntoItself(source.name());
            }
            highest = source.level().compareTo(highest) < 0 ? source.level() : highest;
        }
        MergeUnits.NewUnit made = command.made();
        if (made == null) {
            UnitEstablished target = going(command.target(), command.on());
            if (target.level().compareTo(highest) > 0) {
                throw new WrongLevel(highest + " → " + target.level(), target.name());
            }
        } else {
            place().refuseUnnamed(command.target(), made.code(), made.name());
            place().refuseTaken(made.code(), command.on(), sources);
            if (sources.contains(made.parent())) {
                throw new MergedIntoItself(made.name());
            }
            place().refuseWrongPlace(highest, made.parent(), made.name(), command.on());
            apply(new UnitEstablished(command.target(), highest, made.parent(), made.code(), made.name(),
                    command.on()));
        }
        apply(new UnitsMerged(List.copyOf(command.sources()), command.target(), command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SplitUnit command, Clock clock) {
        refuseUndecided(command.decision(), clock);
        UnitEstablished source = going(command.unit(), command.on());
        UUID above = tree.parent(source, command.on());
        new Split(tree, source, command).refuseUnlessInOrder();
        for (SplitUnit.Part part : command.parts()) {
            place().refuseUnnamed(part.unit(), part.code(), part.name());
            place().refuseTaken(part.code(), command.on(), Set.of(source.unit()));
            place().refuseWrongPlace(source.level(), above, part.name(), command.on());
        }
        UnitKind kind = tree.kind(source, command.on());
        for (SplitUnit.Part part : command.parts()) {
            apply(new UnitEstablished(part.unit(), source.level(), above, part.code(), part.name(), command.on(),
                    part.kind() == null ? kind : part.kind()));
        }
        for (SplitUnit.Part part : command.parts()) {
            for (UUID below : part.below()) {
                LocalDate since = tree.existingSince(below, command.on());
                apply(new UnitMoved(below, part.unit(), since, command.decision()));
            }
        }
        apply(new UnitSplit(source.unit(), command.parts().stream().map(SplitUnit.Part::unit).toList(), command.rest(),
                command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DissolveUnit command, Clock clock) {
        refuseUndecided(command.decision(), clock);
        UnitEstablished unit = going(command.unit(), command.on());
        for (UnitEstablished other : tree.all()) {
            if (!tree.hasEnded(other.unit(), command.on()) && (isBelow(other, unit, command.on())
                    || isBelow(other, unit, LocalDate.MAX))) {
                throw new UnitsBelow(unit.name(), other.name());
            }
        }
        apply(new UnitDissolved(command.unit(), command.on(), command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(DesignatePilot command, Clock clock) {
        Today.refuseLater(command.on(), clock);
        UnitEstablished unit = tree.existing(command.unit(), command.on());
        if (tree.isPilot(command.unit(), command.year())) {
            throw new PilotAlreadyDesignated(unit.name(), command.year());
        }
        apply(new PilotDesignated(command.unit(), command.year(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanUnitChange command, Clock clock) {
        Today.refuseLater(command.on(), clock);
        if (command.document().isBlank()) {
            throw new DecisionMissing();
        }
        if (tree.plan(command.plan()) != null) {
            throw new PlanAlreadyRecorded(command.plan());
        }
        if (command.units().isEmpty()) {
            throw new SourcesMissing();
        }
        command.units().forEach(unit -> tree.existing(unit, command.on()));
        if (command.change() == PlannedChange.RENAME && (command.name() == null || command.name().isBlank())) {
            throw new NameMissing();
        }
        apply(new UnitChangePlanned(command.plan(), command.change(), List.copyOf(command.units()), command.name(),
                command.plannedFor(), command.document(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(WithdrawUnitPlan command, Clock clock) {
        Today.refuseLater(command.on(), clock);
        UnitChangePlanned planned = tree.plan(command.plan());
        if (planned == null || tree.isGivenUp(command.plan())) {
            throw new NoOpenPlan(command.plan());
        }
        if (command.on().isBefore(planned.on())) {
            throw new WithdrawnBeforePlanned(planned.on());
        }
        apply(new UnitPlanWithdrawn(command.plan(), command.on()));
    }

    @EventSourcingHandler
    void evolve(MembershipEvent event) {
        stream = "units";
        tree.evolve(event);
    }

    private UnitPlace place() {
        return new UnitPlace(tree);
    }

    private static void refuseUndecided(Decision decision, Clock clock) {
        if (decision.number().isBlank()) {
            throw new DecisionMissing();
        }
        Today.refuseLater(decision.on(), clock);
    }

    /** A unit whose end is not recorded, whether it lies before that date or after. */
    private UnitEstablished going(UUID id, LocalDate on) {
        UnitEstablished unit = tree.existing(id, on);
        LocalDate end = tree.end(id);
        if (end != null) {
            throw new UnitAlreadyEnded(unit.name(), end);
        }
        return unit;
    }

    private boolean isBelow(UnitEstablished unit, UnitEstablished above, LocalDate on) {
        return above.unit().equals(tree.parent(unit, on));
    }

}

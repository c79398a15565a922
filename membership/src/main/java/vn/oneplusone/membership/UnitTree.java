package vn.oneplusone.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.commands.DesignatePilot;
import vn.oneplusone.membership.commands.EstablishUnit;
import vn.oneplusone.membership.commands.NameMissing;
import vn.oneplusone.membership.commands.ParentMissing;
import vn.oneplusone.membership.commands.PilotAlreadyDesignated;
import vn.oneplusone.membership.commands.UnitAlreadyEstablished;
import vn.oneplusone.membership.commands.UnitCodeInUse;
import vn.oneplusone.membership.commands.UnitCodeMissing;
import vn.oneplusone.membership.commands.WrongLevel;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.PilotDesignated;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

/** All units decide together: a parent, a code or the top of the tree concerns more than one of them. */
class UnitTree {
    @AggregateIdentifier
    @Nullable
    String stream;

    private final Tree tree = new Tree();

    UnitTree() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EstablishUnit command, Clock clock) {
        UnitEstablished known = tree.find(command.unit());
        if (known != null) {
            throw new UnitAlreadyEstablished(known.name());
        }
        if (command.name().isBlank()) {
            throw new NameMissing();
        }
        if (command.code().isBlank()) {
            throw new UnitCodeMissing(command.name());
        }
        Today.refuseLater(command.on(), clock);
        UnitEstablished holder = tree.holderOf(command.code());
        if (holder != null) {
            throw new UnitCodeInUse(command.code(), holder.name());
        }
        refuseWrongPlace(command);
        apply(new UnitEstablished(command.unit(), command.level(), command.parent(), command.code(), command.name(),
                command.on()));
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

    @EventSourcingHandler
    void evolve(MembershipEvent event) {
        stream = "units";
        tree.evolve(event);
    }

    private void refuseWrongPlace(EstablishUnit command) {
        if (command.parent() == null) {
            // a branch has nothing below it, so it cannot be the top of anything
            if (tree.top() != null || command.level() == UnitLevel.BRANCH) {
                throw new ParentMissing(command.name());
            }
            return;
        }
        UnitEstablished parent = tree.existing(command.parent(), command.on());
        if (parent.level().compareTo(command.level()) >= 0) {
            throw new WrongLevel(command.name(), parent.name());
        }
    }
}

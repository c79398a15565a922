package vn.oneplusone.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.DecisionWithoutNumber;
import vn.oneplusone.campaign.commands.CampaignRefusal.RevisionPredatesTarget;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetAlreadySet;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNotSet;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetUnchanged;
import vn.oneplusone.campaign.commands.TargetCommand;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.rules.ClosedYears;

/** The annual number of admissions asked of a unit for one organization: set once, then revised by later decisions. */
class Target {
    @AggregateIdentifier
    @Nullable
    String stream;

    private int number;
    private @Nullable Decision decision;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetTarget command, KnownUnits units, Today today) {
        units.mustExistIn(command.unit(), new BusinessYear(command.year()), command.decision().on());
        mustBeSound(command.number(), command.decision(), today);
        if (decision != null) {
            throw new TargetAlreadySet(number, decision.number());
        }
        apply(new TargetSet(command.unit(), command.organization(), command.year(), command.number(),
                command.decision()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ReviseTarget command, KnownUnits units, Today today, ClosedYears closedYears) {
        if (decision == null) {
            throw new TargetNotSet(command.year());
        }
        units.mustExistIn(command.unit(), new BusinessYear(command.year()), command.decision().on());
        mustBeSound(command.number(), command.decision(), today);
        if (command.decision().on().isBefore(decision.on())) {
            throw new RevisionPredatesTarget(command.decision().on(), decision.on());
        }
        if (command.number() == number) {
            throw new TargetUnchanged(number);
        }
        Orders.mustAllow(closedYears,
                List.of(new ClosedYears.Changed(command.unit(), new BusinessYear(command.year()).firstDay())),
                command.order(), today.date());
        apply(new TargetRevised(command.unit(), command.organization(), command.year(), command.number(),
                command.decision(), command.order()));
    }

    private static void mustBeSound(int number, Decision decision, Today today) {
        if (number < 0) {
            throw new TargetNegative(number);
        }
        if (decision.number().isBlank()) {
            throw new DecisionWithoutNumber();
        }
        today.mustHaveSeen(decision.on());
    }

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(TargetCommand command, KnownUnits units, Today today, ClosedYears closedYears) {
        switch (command) {
            case SetTarget c -> decide(c, units, today);
            case ReviseTarget c -> decide(c, units, today, closedYears);
        }
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case TargetSet set -> {
                stream = "target/" + set.unit() + "/" + set.organization() + "/" + set.year();
                number = set.number();
                decision = set.decision();
            }
            case TargetRevised revised -> {
                number = revised.number();
                decision = revised.decision();
            }
            case CampaignEvent.OfInitiative misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfCampaign misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDissemination misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfSupport misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDeclaration misplaced -> throw new MisplacedFact(misplaced);
        }
    }
}

package vn.oneplusone.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignCommand;
import vn.oneplusone.campaign.commands.CampaignCommand.CancelCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.CorrectCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.AttendanceNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyCancelled;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignKindNotListed;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotAsPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignUnchanged;
import vn.oneplusone.campaign.commands.CampaignRefusal.CorrectedBeforeHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.NobodyPresent;
import vn.oneplusone.campaign.commands.CampaignRefusal.PeriodReversed;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.rules.ClosedYears;
import vn.oneplusone.membership.rules.ClosedYears.Changed;

/** One campaign: planned or not, then held once or cancelled; what was said of a campaign held may be put right. */
class Campaign {
    @AggregateIdentifier
    @Nullable
    String stream;

    private enum State {
        NEW, PLANNED, HELD, CANCELLED
    }

    private State state = State.NEW;
    private @Nullable CampaignPlanned plan;
    /** As it is known now. */
    private @Nullable CampaignHeld held;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(PlanCampaign command, KnownUnits units, CampaignKinds kinds) {
        mustBeOpen();
        if (state == State.PLANNED) {
            throw new CampaignAlreadyPlanned();
        }
        mustBeListed(command.kind(), kinds);
        mustBeInOrder(command.from(), command.to());
        units.mustExist(command.unit(), command.from());
        units.mustExist(command.unit(), command.to());
        apply(new CampaignPlanned(command.campaign(), command.unit(), command.kind(), command.from(),
                command.to()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(HoldCampaign command, KnownUnits units, CampaignKinds kinds, Today today) {
        mustBeOpen();
        CampaignHeld said = new CampaignHeld(command.campaign(), command.unit(), command.kind(), command.from(),
                command.to(), command.membersPresent(), command.youthsPresent(),
                command.result() == null ? null : command.result().value());
        mustBeSound(said, units, kinds, today);
        apply(said);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CorrectCampaign command, KnownUnits units, CampaignKinds kinds, Today today,
            ClosedYears closedYears) {
        if (held == null) {
            throw new CampaignNotHeld();
        }
        CampaignHeld said = new CampaignHeld(command.campaign(), command.unit(), command.kind(), command.from(),
                command.to(), command.membersPresent(), command.youthsPresent(),
                command.result() == null ? null : command.result().value());
        mustBeSound(said, units, kinds, today);
        today.mustHaveSeen(command.on());
        if (command.on().isBefore(command.to())) {
            throw new CorrectedBeforeHeld(command.to());
        }
        if (said.equals(held)) {
            throw new CampaignUnchanged();
        }
        Orders.mustAllow(closedYears, changed(held, said), command.order(), command.on());
        apply(new CampaignCorrected(said.campaign(), said.unit(), said.kind(), said.from(), said.to(),
                said.membersPresent(), said.youthsPresent(), said.result(), command.on(), command.order()));
    }

    /** The last day is that of the figures; neither the first one nor the result is counted. */
    private static Set<Changed> changed(CampaignHeld was, CampaignHeld is) {
        boolean same = was.unit().equals(is.unit()) && was.kind().equals(is.kind()) && was.to().equals(is.to())
                && was.membersPresent() == is.membersPresent() && was.youthsPresent() == is.youthsPresent();
        Set<Changed> changed = new LinkedHashSet<>();
        if (!same) {
            changed.add(new Changed(was.unit(), was.to()));
            changed.add(new Changed(is.unit(), is.to()));
        }
        return changed;
    }

    private void mustBeSound(CampaignHeld said, KnownUnits units, CampaignKinds kinds, Today today) {
        if (plan != null && !(plan.unit().equals(said.unit()) && plan.kind().equals(said.kind()))) {
            throw new CampaignNotAsPlanned();
        }
        mustBeListed(said.kind(), kinds);
        mustBeInOrder(said.from(), said.to());
        today.mustHaveSeen(said.to());
        units.mustHaveHeld(said.unit(), said.from(), said.to());
        if (said.membersPresent() < 0 || said.youthsPresent() < 0) {
            throw new AttendanceNegative();
        }
        if (said.membersPresent() == 0 && said.youthsPresent() == 0) {
            throw new NobodyPresent();
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(CancelCampaign command, Today today) {
        mustBeOpen();
        if (state != State.PLANNED) {
            throw new CampaignNotPlanned();
        }
        today.mustHaveSeen(command.on());
        apply(new CampaignCancelled(command.campaign(),
                command.reason() == null ? null : command.reason().value(), command.on()));
    }

    private void mustBeOpen() {
        switch (state) {
            case NEW, PLANNED -> {
            }
            case HELD -> throw new CampaignAlreadyHeld();
            case CANCELLED -> throw new CampaignAlreadyCancelled();
        }
    }

    /** What is recorded under a kind that is listed no longer may still be held and corrected. */
    private void mustBeListed(CampaignKind kind, CampaignKinds kinds) {
        boolean recorded = (plan != null && plan.kind().equals(kind)) || (held != null && held.kind().equals(kind));
        if (!recorded && !kinds.lists(kind)) {
            throw new CampaignKindNotListed(kind.code(),
                    kinds.all().stream().map(CampaignKind::code).collect(Collectors.joining(", ")));
        }
    }

    private static void mustBeInOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new PeriodReversed(from, to);
        }
    }

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(CampaignCommand command, KnownUnits units, CampaignKinds kinds, Today today,
            ClosedYears closedYears) {
        switch (command) {
            case PlanCampaign c -> decide(c, units, kinds);
            case HoldCampaign c -> decide(c, units, kinds, today);
            case CorrectCampaign c -> decide(c, units, kinds, today, closedYears);
            case CancelCampaign c -> decide(c, today);
        }
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case CampaignPlanned planned -> {
                stream = "campaign/" + planned.campaign();
                state = State.PLANNED;
                plan = planned;
            }
            case CampaignHeld said -> {
                stream = "campaign/" + said.campaign();
                state = State.HELD;
                held = said;
            }
            case CampaignCorrected right -> held = new CampaignHeld(right.campaign(), right.unit(), right.kind(),
                    right.from(), right.to(), right.membersPresent(), right.youthsPresent(), right.result());
            case CampaignCancelled cancelled -> state = State.CANCELLED;
            case CampaignEvent.OfInitiative misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfTarget misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDissemination misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfSupport misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDeclaration misplaced -> throw new MisplacedFact(misplaced);
        }
    }
}

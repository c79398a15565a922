package vn.oneplusone.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.AmountNotPositive;
import vn.oneplusone.campaign.commands.CampaignRefusal.GrantNotRepayable;
import vn.oneplusone.campaign.commands.CampaignRefusal.RepaidBeforeGranted;
import vn.oneplusone.campaign.commands.CampaignRefusal.RepaidTooMuch;
import vn.oneplusone.campaign.commands.CampaignRefusal.SupportAlreadyGranted;
import vn.oneplusone.campaign.commands.CampaignRefusal.SupportUnknown;
import vn.oneplusone.campaign.commands.SupportCommand;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.commands.SupportCommand.RepayCapitalSupport;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.SupportForm;

/** Capital given to one young person's business: a grant, or a loan and what of it was paid back. */
class CapitalSupport {
    @AggregateIdentifier
    @Nullable
    String stream;

    private @Nullable CapitalSupportGranted granted;
    private long outstanding;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(GrantCapitalSupport command, KnownUnits units, KnownPeople people, Today today) {
        if (granted != null) {
            throw new SupportAlreadyGranted();
        }
        mustBePositive(command.amount());
        today.mustHaveSeen(command.on());
        units.mustExist(command.unit(), command.on());
        people.mustBeRegistered(command.youth());
        apply(new CapitalSupportGranted(command.support(), command.youth(), command.unit(), command.form(),
                command.model(), command.amount(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RepayCapitalSupport command, Today today) {
        if (granted == null) {
            throw new SupportUnknown();
        }
        if (granted.form() == SupportForm.GRANT) {
            throw new GrantNotRepayable();
        }
        mustBePositive(command.amount());
        today.mustHaveSeen(command.on());
        if (command.on().isBefore(granted.on())) {
            throw new RepaidBeforeGranted(granted.on());
        }
        if (command.amount() > outstanding) {
            throw new RepaidTooMuch(outstanding);
        }
        apply(new CapitalSupportRepaid(command.support(), command.amount(), command.on()));
    }

    private static void mustBePositive(long amount) {
        if (amount <= 0) {
            throw new AmountNotPositive();
        }
    }

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(SupportCommand command, KnownUnits units, KnownPeople people, Today today) {
        switch (command) {
            case GrantCapitalSupport c -> decide(c, units, people, today);
            case RepayCapitalSupport c -> decide(c, today);
        }
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case CapitalSupportGranted grant -> {
                stream = "support/" + grant.support();
                granted = grant;
                outstanding = grant.amount();
            }
            case CapitalSupportRepaid repaid -> outstanding -= repaid.amount();
            case CampaignEvent.OfInitiative misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfTarget misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfCampaign misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDissemination misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDeclaration misplaced -> throw new MisplacedFact(misplaced);
        }
    }
}

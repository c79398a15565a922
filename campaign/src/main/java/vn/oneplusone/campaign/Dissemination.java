package vn.oneplusone.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.AttendanceNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.DisseminationAlreadyRecorded;
import vn.oneplusone.campaign.commands.CampaignRefusal.NobodyPresent;
import vn.oneplusone.campaign.commands.CampaignRefusal.PresentExceedsRoll;
import vn.oneplusone.campaign.commands.CampaignRefusal.RollEmpty;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.DisseminationRecorded;

/** The meetings of a year in which a branch explained 1+1 to its members: at most one a day. */
class Dissemination {
    @AggregateIdentifier
    @Nullable
    String stream;

    private final Set<LocalDate> days = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordDissemination command, KnownUnits units, Today today) {
        units.mustBeBranch(command.branch(), command.on());
        today.mustHaveSeen(command.on());
        if (command.roll() <= 0) {
            throw new RollEmpty();
        }
        if (command.present() < 0) {
            throw new AttendanceNegative();
        }
        if (command.present() == 0) {
            throw new NobodyPresent();
        }
        if (command.present() > command.roll()) {
            throw new PresentExceedsRoll(command.present(), command.roll());
        }
        if (days.contains(command.on())) {
            throw new DisseminationAlreadyRecorded(command.on());
        }
        apply(new DisseminationRecorded(command.branch(), command.on(), command.present(), command.roll()));
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case DisseminationRecorded recorded -> {
                stream = "dissemination/" + recorded.branch() + "/" + recorded.on().getYear();
                days.add(recorded.on());
            }
            case CampaignEvent.OfInitiative misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfTarget misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfCampaign misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfSupport misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDeclaration misplaced -> throw new MisplacedFact(misplaced);
        }
    }
}

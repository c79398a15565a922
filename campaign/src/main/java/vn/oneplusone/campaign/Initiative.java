package vn.oneplusone.campaign;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.commands.CampaignRefusal.FileHashMalformed;
import vn.oneplusone.campaign.commands.CampaignRefusal.InitiativeAlreadyLaunched;
import vn.oneplusone.campaign.commands.CampaignRefusal.StepAlreadyRecorded;
import vn.oneplusone.campaign.commands.CampaignRefusal.StepWithoutDocument;
import vn.oneplusone.campaign.commands.InitiativeCommand;
import vn.oneplusone.campaign.commands.InitiativeCommand.LaunchInitiative;
import vn.oneplusone.campaign.commands.InitiativeCommand.RecordStep;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;

/**
 * 1+1 in a unit for a year, with the evidence of its four steps. The first step launches the initiative if nobody did
 * before. A step whose predecessor is missing is recorded all the same: it happened, and the gap shows in the reports.
 */
class Initiative {
    @AggregateIdentifier
    @Nullable
    String stream;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");

    private record Evidence(Step step, String documentNumber, @Nullable String fileHash) {}

    private @Nullable LocalDate launchedOn;
    private final Set<Evidence> evidence = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(LaunchInitiative command, KnownUnits units, Today today) {
        units.mustExistIn(command.unit(), new BusinessYear(command.year()), command.on());
        today.mustHaveSeen(command.on());
        if (launchedOn != null) {
            throw new InitiativeAlreadyLaunched(launchedOn);
        }
        apply(new InitiativeLaunched(command.unit(), command.year(), command.on()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordStep command, KnownUnits units, Today today) {
        units.mustExistIn(command.unit(), new BusinessYear(command.year()), command.on());
        today.mustHaveSeen(command.on());
        Evidence brought = brought(command);
        if (isRecorded(brought)) {
            throw new StepAlreadyRecorded(brought.documentNumber());
        }
        if (launchedOn == null) {
            apply(new InitiativeLaunched(command.unit(), command.year(), command.on()));
        }
        apply(new StepRecorded(command.unit(), command.year(), command.step(), command.on(),
                brought.documentNumber(), command.summary() == null ? null : command.summary().value(),
                brought.fileHash()));
    }

    private static Evidence brought(RecordStep command) {
        if (command.documentNumber().isBlank()) {
            throw new StepWithoutDocument();
        }
        String fileHash = command.fileHash();
        if (fileHash != null && !SHA_256.matcher(fileHash).matches()) {
            throw new FileHashMalformed();
        }
        return new Evidence(command.step(), command.documentNumber().strip(),
                fileHash == null ? null : fileHash.toLowerCase(Locale.ROOT));
    }

    /** The same document brings nothing new unless its file comes with it for the first time. */
    private boolean isRecorded(Evidence brought) {
        return evidence.stream()
                .anyMatch(known -> known.step() == brought.step()
                        && known.documentNumber().equals(brought.documentNumber())
                        && (brought.fileHash() == null || brought.fileHash().equals(known.fileHash())));
    }

    /** Decides whatever is asked, for judging a fact again. */
    void decideAgain(InitiativeCommand command, KnownUnits units, Today today) {
        switch (command) {
            case LaunchInitiative c -> decide(c, units, today);
            case RecordStep c -> decide(c, units, today);
        }
    }

    @EventSourcingHandler
    void evolve(CampaignEvent event) {
        switch (event) {
            case InitiativeLaunched launched -> {
                stream = "initiative/" + launched.unit() + "/" + launched.year();
                launchedOn = launched.on();
            }
            case StepRecorded recorded ->
                evidence.add(new Evidence(recorded.step(), recorded.documentNumber(), recorded.fileHash()));
            case CampaignEvent.OfTarget misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfCampaign misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDissemination misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfSupport misplaced -> throw new MisplacedFact(misplaced);
            case CampaignEvent.OfDeclaration misplaced -> throw new MisplacedFact(misplaced);
        }
    }
}

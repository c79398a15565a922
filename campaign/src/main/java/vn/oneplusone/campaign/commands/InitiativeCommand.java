package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.membership.events.SealedText;

/** Commands about 1+1 in a unit and year, decided in one stream. */
public sealed interface InitiativeCommand {
    /**
     * The command that would record a fact, for judging it again.
     *
     * @throws IllegalArgumentException if a text in it is not sealed
     */
    static InitiativeCommand recording(CampaignEvent.OfInitiative fact) {
        return switch (fact) {
            case InitiativeLaunched f -> new LaunchInitiative(f.unit(), f.year(), f.on());
            case StepRecorded f -> new RecordStep(f.unit(), f.year(), f.step(), f.on(), f.documentNumber(),
                    f.summary() == null ? null : new SealedText(f.summary()), f.fileHash());
        };
    }

    UUID unit();
    int year();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "initiative/" + unit() + "/" + year();
    }

    /** Take up 1+1 in a unit for a year. */
    record LaunchInitiative(UUID unit, int year, LocalDate on) implements InitiativeCommand {}

    /** Record one of the four steps with its evidence. */
    record RecordStep(UUID unit, int year, Step step, LocalDate on, String documentNumber,
            @Nullable SealedText summary, @Nullable String fileHash) implements InitiativeCommand {}
}

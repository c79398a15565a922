package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.SealedText;

/** Commands about 1+1 in a unit and year, decided in one stream. */
public sealed interface InitiativeCommand {
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

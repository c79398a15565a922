package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.SealedText;

/** Record one of the four steps with its evidence. */
public record RecordStep(UUID unit, int year, Step step, LocalDate on, String documentNumber,
        @Nullable SealedText summary, @Nullable String fileHash) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "initiative/" + unit + "/" + year;
    }
}

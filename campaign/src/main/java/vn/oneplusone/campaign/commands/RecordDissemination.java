package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record a branch meeting that explained 1+1. */
public record RecordDissemination(UUID branch, LocalDate on, int present, int roll) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "dissemination/" + branch + "/" + on.getYear();
    }
}

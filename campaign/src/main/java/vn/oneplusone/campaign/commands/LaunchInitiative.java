package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Take up 1+1 in a unit for a year. */
public record LaunchInitiative(UUID unit, int year, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "initiative/" + unit + "/" + year;
    }
}

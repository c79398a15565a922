package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Make a unit a pilot of 1+1 for a year. */
public record DesignatePilot(UUID unit, int year, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "units";
    }
}

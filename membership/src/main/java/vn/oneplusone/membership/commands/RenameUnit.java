package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Decision;

/** Give a unit another name from a date on. */
public record RenameUnit(UUID unit, String name, LocalDate on, Decision decision) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "units";
    }
}

package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.membership.events.Decision;

/** Put a unit, with all that is below it, below another unit from a date on. */
public record MoveUnit(UUID unit, UUID parent, LocalDate on, Decision decision) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "units";
    }
}

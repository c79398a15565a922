package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitLevel;

/** Put a unit into the tree. */
public record EstablishUnit(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "units";
    }
}

package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;

/**
 * Let units go into another one.
 *
 * @param target the unit that goes on
 * @param made what the target is, where it is made by this merger; null for one that exists. It is of the level of the sources and may
 * bear the name or code of one of them
 */
public record MergeUnits(List<UUID> sources, UUID target, @Nullable NewUnit made, LocalDate on, Decision decision) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "units";
    }

    /** A unit that a merger makes. */
    public record NewUnit(UUID parent, String code, String name) {}
}

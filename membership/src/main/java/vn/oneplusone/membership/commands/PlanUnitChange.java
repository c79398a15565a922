package vn.oneplusone.membership.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.PlannedChange;

/**
 * Note a planned change of units, which changes nothing.
 *
 * @param name the name that the unit would bear, where the plan says one
 * @param document number of the paper that proposes it
 * @param on the date of that paper
 */
public record PlanUnitChange(UUID plan, PlannedChange change, List<UUID> units, @Nullable String name,
        LocalDate plannedFor, String document, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "units";
    }
}

package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.reporting.Period;

/**
 * Sign off the figures of a period.
 *
 * @param unit this unit and what is below it
 * @param there whether the unit was there on any day of the period, as the ledger of that size knows its days
 * @param size ledger size from which they were counted
 * @param figures SHA-256 of the figures, hexadecimal
 */
public record SignOffFigures(UUID unit, Period period, boolean there, long size, String root, String ruleVersion,
        String figures, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return stream(unit, period);
    }

    /** The stream of a unit's sign-offs of a period. */
    public static String stream(UUID unit, Period period) {
        return "sign-off/" + unit + "/" + period;
    }
}

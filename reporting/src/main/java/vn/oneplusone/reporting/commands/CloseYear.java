package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Close the figures of a year.
 *
 * @param unit this unit and what is below it
 * @param size ledger size from which they were counted
 * @param figures SHA-256 of the figures, hexadecimal
 */
public record CloseYear(UUID unit, int year, long size, String root, String ruleVersion, String figures, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "closing/" + unit + "/" + year;
    }
}

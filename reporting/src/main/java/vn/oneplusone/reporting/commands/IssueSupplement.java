package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Issue a supplement to the closed statement of a year.
 *
 * @param size ledger size from which the figures were counted
 * @param figures SHA-256 of the figures, hexadecimal
 */
public record IssueSupplement(UUID unit, int year, long size, String root, String ruleVersion, String figures,
        LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "closing/" + unit + "/" + year;
    }
}

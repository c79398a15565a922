package vn.oneplusone.reporting.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Commands about the closing of a year for a unit, decided in one stream. */
public sealed interface ClosingCommand {
    UUID unit();
    int year();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "closing/" + unit() + "/" + year();
    }

    /**
     * Close the figures of a year.
     *
     * @param unit this unit and what is below it
     * @param size ledger size from which they were counted
     * @param figures SHA-256 of the figures, hexadecimal
     */
    record CloseYear(UUID unit, int year, long size, String root, String ruleVersion, String figures,
            LocalDate on) implements ClosingCommand {}

    /**
     * Issue a supplement to the closed statement of a year.
     *
     * @param size ledger size from which the figures were counted
     * @param figures SHA-256 of the figures, hexadecimal
     */
    record IssueSupplement(UUID unit, int year, long size, String root, String ruleVersion, String figures,
            LocalDate on) implements ClosingCommand {}
}

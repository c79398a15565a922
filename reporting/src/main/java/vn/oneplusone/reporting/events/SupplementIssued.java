package vn.oneplusone.reporting.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A supplement to the closed statement of a year was issued; it names the late facts: those at positions from the size of the closing,
 * or of the supplement before, that changed a figure of the year.
 *
 * @param number 1 for the first supplement of a closing
 * @param from ledger size of the closing or of the supplement before
 * @param size ledger size from which the figures were counted now
 * @param root tree root of the ledger at that size, hexadecimal
 * @param ruleVersion rule set of the year
 * @param figures SHA-256 of the figures as they are now, hexadecimal
 */
public record SupplementIssued(UUID unit, int year, int number, long from, long size, String root, String ruleVersion,
        String figures, LocalDate on) implements ReportingEvent {}

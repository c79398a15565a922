package vn.oneplusone.reporting.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The figures of a year were closed. From then on the statement of the year says what was counted from the first {@code size} facts;
 * whatever is recorded at or after that position is late, and appears in supplements.
 *
 * @param unit this unit and what is below it
 * @param size ledger size from which the figures were counted: the facts at positions below it
 * @param root tree root of the ledger at that size, hexadecimal
 * @param ruleVersion rule set of the year
 * @param figures SHA-256 of the closed figures, hexadecimal
 */
public record YearClosed(UUID unit, int year, long size, String root, String ruleVersion, String figures,
        LocalDate on) implements ReportingEvent {}

package vn.oneplusone.reporting.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A unit signed off its figures of a period: it answers for what was counted from the first {@code size} facts. A later one of the same
 * period stands in for this one; what was recorded in between is named as late.
 *
 * @param unit this unit and what is below it
 * @param period such as 2021-Q2, as {@link vn.oneplusone.reporting.Period} writes it
 * @param size ledger size from which the figures were counted: the facts at positions below it
 * @param root tree root of the ledger at that size, hexadecimal
 * @param ruleVersion rule set of the period
 * @param figures SHA-256 of the figures, hexadecimal
 */
public record FiguresSignedOff(UUID unit, String period, long size, String root, String ruleVersion, String figures,
        LocalDate on) implements ReportingEvent {}

package vn.oneplusone.reporting.events;

import java.time.LocalDate;
import java.util.List;

/**
 * Figures of a year were made public. Anonymous readers see the latest of these and nothing else.
 *
 * @param size ledger size from which the figures were counted: the facts at positions below it
 * @param root tree root of the ledger at that size, hexadecimal
 * @param ruleVersion rule set of the year
 */
public record FiguresPublished(int year, long size, String root, String ruleVersion, List<PublishedCell> cells,
        LocalDate on) implements ReportingEvent {}

package vn.oneplusone.reporting.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a year were made public. Anonymous readers see the latest of these and nothing else.
 *
 * @param size ledger size from which the figures were counted: the facts at positions below it
 * @param root tree root of the ledger at that size, hexadecimal
 * @param ruleVersion rule set of the year
 * @param unit whose days of the year they are of, where more than one unit stood at its top; null for the whole year
 */
public record FiguresPublished(int year, long size, String root, String ruleVersion, List<PublishedCell> cells,
        LocalDate on, @Nullable UUID unit) implements ReportingEvent {
    /** Of the whole year. */
    public FiguresPublished(int year, long size, String root, String ruleVersion, List<PublishedCell> cells,
            LocalDate on) {
        this(year, size, root, ruleVersion, cells, on, null);
    }
}

package vn.oneplusone.app.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/**
 * A year counted again from the stored bytes, beside what was published, number by number, and beside its closing, figure by figure.
 *
 * @param size of the ledger from which it was counted
 * @param root tree root at that size, hexadecimal
 * @param published whether figures of the year were published, so that there was something to compare with
 * @param compared how many numbers were compared
 * @param closing null while the year is not closed
 */
public record Replay(int year, long size, String root, boolean published, int compared, List<Difference> differences,
        @Nullable ClosingCheck closing) {

    /** A number that was published otherwise than it is counted; null where one of the two has no such number. */
    public record Difference(String unit, @Nullable String organization, String measure, @Nullable Long published,
            @Nullable Long replayed) {}

    /**
     * Compares.
     *
     * @param figures counted from position 0 of this very ledger
     * @param size what was said by then is compared with what is counted from so many entries
     */
    public static Replay of(int year, Ledger ledger, Figures figures, long size) {
        PublishedAnswer published = figures.published(year, size);
        ClosedYear closed = figures.closed(year, null);
        ClosingCheck closing = closed == null ? null : ClosingCheck.of(closed, figures, size);
        if (published == null) {
            return new Replay(year, size, LedgerFacts.rootAt(ledger, size), false, 0, List.of(), closing);
        }
        long counted = published.ledger().size();
        String root = LedgerFacts.rootAt(ledger, counted);
        List<Difference> differences = new ArrayList<>();
        if (!root.equals(published.ledger().root())) {
            differences.add(new Difference("ledger", null, "root", null, null));
        }
        compare(published, figures.counts(CountsQuestion.of(year).asOf(counted)), differences);
        return new Replay(year, counted, root, true, published.cells().size(), differences, closing);
    }

    private static void compare(PublishedAnswer published, CountsAnswer counted, List<Difference> differences) {
        Map<List<@Nullable Object>, Long> replayed = new LinkedHashMap<>();
        PublishableCells.counted(counted).forEach(cell -> replayed.put(key(cell), cell.value()));
        for (PublishedCell cell : published.cells()) {
            Long now = replayed.remove(key(cell));
            // What was kept back to protect people is no difference.
            if (cell.value() != null && !Objects.equals(cell.value(), now)) {
                differences.add(difference(cell, cell.value(), now));
            }
        }
        replayed.forEach((key, value) -> differences.add(new Difference(String.valueOf(key.get(0)),
                key.get(1) == null ? null : String.valueOf(key.get(1)), String.valueOf(key.get(2)), null, value)));
    }

    private static List<@Nullable Object> key(PublishedCell cell) {
        return Arrays.asList(cell.unit(), cell.organization(), cell.measure());
    }

    private static Difference difference(PublishedCell cell, @Nullable Long published, @Nullable Long replayed) {
        return new Difference(cell.unit().toString(),
                cell.organization() == null ? null : cell.organization().name(), cell.measure(), published, replayed);
    }

    /** Whether everything that was said comes out again. */
    public boolean holds() {
        return differences.isEmpty() && (closing == null || closing.holds());
    }
}

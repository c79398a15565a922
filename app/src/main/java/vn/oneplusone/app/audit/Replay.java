package vn.oneplusone.app.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.publishing.PublishableCells;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;

/**
 * A year counted again from the stored bytes, beside what was published, number by number, and beside its closing, figure by figure.
 *
 * @param size of the ledger from which it was counted
 * @param root tree root at that size, hexadecimal
 * @param published whether figures of the year were published, so that there was something to compare with
 * @param compared how many numbers were compared
 * @param closing null while the year is not closed, or where several units closed it
 * @param closings of a year in which more than one unit stood at the top, in the order of their days; else none
 */
public record Replay(int year, long size, String root, boolean published, int compared, List<Difference> differences,
        @Nullable ClosingCheck closing, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosingCheck> closings) {

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
        List<PublishedAnswer> published = figures.publishedParts(year, size);
        List<ClosingCheck> all = figures.closings(year).stream()
                .map(closed -> ClosingCheck.of(closed, figures, size)).toList();
        boolean several = figures.tops(year) != null;
        ClosingCheck closing = several || all.isEmpty() ? null : all.getFirst();
        List<ClosingCheck> closings = several ? all : List.of();
        List<Difference> differences = new ArrayList<>();
        long counted = published.isEmpty() ? size : 0;
        int compared = 0;
        for (PublishedAnswer part : published) {
            compare(part, ledger, figures, differences);
            counted = Math.max(counted, part.ledger().size());
            compared += part.cells().size();
        }
        return new Replay(year, counted, LedgerFacts.rootAt(ledger, counted), !published.isEmpty(), compared,
                differences, closing, closings);
    }

    private static void compare(PublishedAnswer published, Ledger ledger, Figures figures,
            List<Difference> differences) {
        long size = published.ledger().size();
        if (!LedgerFacts.rootAt(ledger, size).equals(published.ledger().root())) {
            differences.add(new Difference("ledger", null, "root", null, null));
        }
        UnitLabel top = published.days() == null ? null : published.top();
        CountsAnswer counted = top == null
                ? figures.counts(CountsQuestion.of(published.year()).asOf(size))
                : figures.countsOfPart(published.year(), top.unitId(), size);
        compare(published, Objects.requireNonNull(counted), differences);
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
        // what no publication of then had is no difference
        Set<String> measures = published.cells().stream().map(PublishedCell::measure).collect(Collectors.toSet());
        replayed.keySet().removeIf(key -> key.get(2) == null || !measures.contains(String.valueOf(key.get(2))));
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

    /** The closings of the year, whether one unit closed it or several. */
    public List<ClosingCheck> checked() {
        return closing == null ? closings : List.of(closing);
    }

    /** Whether everything that was said comes out again. */
    public boolean holds() {
        return differences.isEmpty() && checked().stream().allMatch(ClosingCheck::holds);
    }
}

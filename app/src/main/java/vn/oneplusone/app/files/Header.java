package vn.oneplusone.app.files;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.RowShape;
import vn.oneplusone.app.files.sheets.Folding;
import vn.oneplusone.app.files.sheets.Problem;

/**
 * The first row of a list, understood.
 *
 * @param positions where each column stands
 * @param headings as the list writes them
 * @param width number of columns; cells further right are empty or wrong
 */
record Header(ListKind kind, Map<Column, Integer> positions, List<String> headings, int width) {
    /** Numbers of rows, and what an earlier reading said of them. */
    private static final Set<String> IGNORED = Set.of("", "stt", "so thu tu", "tt", "no",
            Folding.fold(ListReader.FAULTS));

    /** How many of the headings occur in any kind of list; tells the delimiter of a header that is not read yet. */
    static long known(List<String> headings) {
        Set<String> folded = headings.stream().map(Folding::fold).collect(Collectors.toSet());
        return folded.stream().filter(
                h -> Arrays.stream(Column.values()).anyMatch(column -> column.isCalled(h)))
                .count();
    }

    /** How well the headings are those of some kind of list. */
    static long likeness(List<String> headings) {
        List<String> folded = headings.stream().map(Folding::fold).toList();
        return Arrays.stream(ListKind.values()).mapToLong(kind -> likeness(kind.shape(), folded)).max().orElse(0);
    }

    /** Recognises the kind by the headings, whatever their order; empty with the problems found. */
    static Optional<Header> of(List<String> headings, int line, @Nullable ListKind asked, Findings findings) {
        List<String> folded = headings.stream().map(Folding::fold).toList();
        ListKind best = ListKind.UNITS;
        for (ListKind kind : ListKind.values()) {
            if (likeness(kind.shape(), folded) > likeness(best.shape(), folded)) {
                best = kind;
            }
        }
        if (asked != null && asked != best) {
            findings.problem(line, null, Problem.OTHER_KIND, best, asked);
            return Optional.empty();
        }
        return place(best, headings, folded, line, findings);
    }

    private static Optional<Header> place(ListKind kind, List<String> headings, List<String> folded, int line,
            Findings findings) {
        long before = findings.count();
        Map<Column, Integer> positions = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        kind.shape().columns().forEach(column -> {
            for (int i = 0; i < folded.size(); i++) {
                if (column.isCalled(folded.get(i)) && used.add(i) && positions.putIfAbsent(column, i) != null) {
                    findings.problem(line, headings.get(i), Problem.DUPLICATE_COLUMN, column.heading());
                }
            }
        });
        kind.shape().needed().filter(column -> !positions.containsKey(column))
                .forEach(column -> findings.problem(line, column.heading(), Problem.MISSING_COLUMN, column.heading(),
                        String.join(" / ", column.aliases())));
        int width = headings.size();
        while (width > 0 && headings.get(width - 1).isEmpty()) {
            width--;
        }
        for (int i = 0; i < width && findings.count() == before; i++) {
            if (!used.contains(i) && !IGNORED.contains(folded.get(i))) {
                findings.warning(line, headings.get(i), Problem.UNKNOWN_COLUMN, shorter(headings.get(i)), i + 1);
            }
        }
        return findings.count() == before
                ? Optional.of(new Header(kind, positions, headings, width))
                : Optional.empty();
    }

    /** Needed columns that are there, in thousandths; one that has all of them and more beside wins over one with all. */
    private static long likeness(RowShape shape, List<String> folded) {
        long there = shape.needed().filter(column -> folded.stream().anyMatch(column::isCalled)).count();
        long beside = shape.optional().stream().filter(c -> folded.stream().anyMatch(c::isCalled)).count();
        return 1000 * there / shape.needed().count() + there + beside;
    }

    private static String shorter(String heading) {
        return heading.length() > 40 ? heading.substring(0, 40) + "…" : heading;
    }

    RowShape shape() {
        return kind.shape();
    }

    String heading(Column column) {
        Integer position = positions.get(column);
        return position == null ? column.heading() : headings.get(position);
    }
}

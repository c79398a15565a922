package vn.oneplusone.app.files;

import java.util.ArrayList;
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
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.text.Folding;

/**
 * The headings of a list, understood.
 *
 * @param positions where each column stands; of what several columns say together the first one
 * @param layout what several columns say together
 * @param width number of columns; cells further right are empty or wrong
 * @param unused columns whose headings no list of this kind has
 */
record Header(ListKind kind, Map<Column, Integer> positions, Layout layout, int width, List<Integer> unused) {
    /** Numbers of rows, and what an earlier reading said of them. */
    private static final Set<String> IGNORED = Set.of("stt", "so thu tu", "so tt", "tt", "no",
            Folding.fold(ListReader.FAULTS));
    private static final String CODE = "ma ";
    private static final int SHOWN = 5;

    /** How many of the headings occur in any kind of list; tells the delimiter of a header that is not read yet. */
    static long known(List<String> headings) {
        Set<String> folded = headings.stream().map(Folding::fold).collect(Collectors.toSet());
        return folded.stream().filter(
                h -> Layout.isPart(h) || Arrays.stream(Column.values()).anyMatch(column -> column.isCalled(h)))
                .count();
    }

    /** How well the headings are those of some kind of list. */
    static long likeness(Layout layout) {
        return Arrays.stream(ListKind.values()).mapToLong(kind -> likeness(kind.shape(), layout.folded())).max()
                .orElse(0);
    }

    /** Recognises the kind by the headings, whatever their order; empty with the problems found. */
    static Optional<Header> of(Layout layout, int line, @Nullable ListKind asked, Findings findings) {
        ListKind best = ListKind.UNITS;
        for (ListKind kind : ListKind.values()) {
            if (likeness(kind.shape(), layout.folded()) > likeness(best.shape(), layout.folded())) {
                best = kind;
            }
        }
        if (asked != null && asked != best) {
            findings.problem(line, null, Problem.OTHER_KIND, best, asked);
            return Optional.empty();
        }
        return place(best, layout, line, findings);
    }

    private static Optional<Header> place(ListKind kind, Layout layout, int line, Findings findings) {
        long before = findings.count();
        List<String> headings = layout.headings();
        Map<Column, Integer> positions = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        kind.shape().columns().forEach(column -> {
            List<Integer> called = called(column, layout.folded(), used);
            for (int i : called) {
                used.add(i);
                if (positions.putIfAbsent(column, i) != null) {
                    findings.problem(line, headings.get(i), Problem.DUPLICATE_COLUMN, column.heading());
                }
            }
        });
        kind.shape().needed().filter(column -> !positions.containsKey(column))
                .forEach(column -> findings.problem(line, column.heading(), Problem.MISSING_COLUMN, column.heading(),
                        String.join(" / ", column.aliases().subList(0, Math.min(SHOWN, column.aliases().size())))));
        int width = headings.size();
        while (width > 0 && headings.get(width - 1).isEmpty() && !layout.isTogether(width - 1)) {
            width--;
        }
        List<Integer> unused = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            if (!used.contains(i) && !layout.isTogether(i) && !IGNORED.contains(Folding.fold(headings.get(i)))) {
                unused.add(i);
            }
        }
        return findings.count() == before
                ? Optional.of(new Header(kind, positions, layout, width, unused))
                : Optional.empty();
    }

    /** The columns with a heading of this one; where several have, and one of them alone says that it holds codes, that one. */
    private static List<Integer> called(Column column, List<String> folded, Set<Integer> used) {
        List<Integer> called = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            if (column.isCalled(folded.get(i)) && !used.contains(i)) {
                called.add(i);
            }
        }
        List<Integer> codes = called.stream().filter(i -> folded.get(i).startsWith(CODE)).toList();
        return called.size() > 1 && codes.size() == 1 ? codes : called;
    }

    /** Needed columns that are there, in thousandths; one that has all of them and more beside wins over one with all. */
    private static long likeness(RowShape shape, List<String> folded) {
        long there = shape.needed().filter(column -> folded.stream().anyMatch(column::isCalled)).count();
        long beside = shape.optional().stream().filter(c -> folded.stream().anyMatch(c::isCalled)).count();
        return 1000 * there / shape.needed().count() + there + beside;
    }

    RowShape shape() {
        return kind.shape();
    }

    List<String> headings() {
        return layout.headings();
    }

    String heading(Column column) {
        Integer position = positions.get(column);
        return position == null || position >= headings().size() ? column.heading() : headings().get(position);
    }
}

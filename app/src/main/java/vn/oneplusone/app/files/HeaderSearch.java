package vn.oneplusone.app.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.oneplusone.app.files.sheets.LostLetters;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.text.Folding;

/**
 * Finds the headings among the first rows: above them stands what the list is, they may take two rows of which the upper one is merged
 * over several columns, and forms number their columns below.
 */
final class HeaderSearch {
    static final int ROWS = 20;
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[]?(\\d{1,2}|[A-Z])[)\\]]?");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final int RECOGNISED = 500;
    private static final int LONGEST = 200;

    private HeaderSearch() {}

    /**
     * @param row the headings stand in this one of the first rows
     * @param rows they take so many
     */
    record Place(int row, int rows, Layout layout) {}

    /** Understands the headings; empty, with the problems found, if there are none. */
    static Optional<Place> find(List<RawRow> first, Findings findings) {
        Place best = null;
        long most = RECOGNISED - 1;
        for (int i = 0; i < first.size(); i++) {
            List<String> one = headings(first.get(i));
            BitSet covered = first.get(i).kept().covered();
            Layout alone = Layout.of(one, covered);
            long likeness = Header.likeness(alone);
            if (likeness > most) {
                best = new Place(i, 1, alone);
                most = likeness;
            }
            if (i + 1 < first.size()) {
                Layout two = Layout.of(merged(one, headings(first.get(i + 1))), covered);
                long together = Header.likeness(two);
                if (together > most || (together == most && best != null && best.row == i
                        && isBelow(first.get(i + 1)))) {
                    best = new Place(i, 2, two);
                    most = together;
                }
            }
        }
        if (best == null) {
            boolean lost = LostLetters.are(String.join("\n", first.stream().flatMap(row -> row.cells().stream())
                    .map(cell -> cell.substring(0, Math.min(cell.length(), LONGEST))).toList()));
            findings.problem(first.getFirst().line(), null, lost ? Problem.LOST_LETTERS : Problem.UNKNOWN_LIST);
            return Optional.empty();
        }
        int behind = best.row + best.rows;
        return Optional.of(behind < first.size() && areNumbers(first.get(behind))
                ? new Place(best.row, best.rows + 1, best.layout)
                : best);
    }

    /** Whether a row holds nothing but parts of what the headings above it say. */
    private static boolean isBelow(RawRow row) {
        List<String> cells = headings(row).stream().filter(cell -> !cell.isEmpty()).toList();
        return !cells.isEmpty() && cells.stream().map(Folding::fold).allMatch(Layout::isBelow);
    }

    private static List<String> headings(RawRow row) {
        return row.cells().stream().map(Folding::tidy).toList();
    }

    private static List<String> merged(List<String> upper, List<String> lower) {
        List<String> headings = new ArrayList<>();
        String above = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String high = i < upper.size() ? upper.get(i) : "";
            String low = i < lower.size() ? lower.get(i) : "";
            // a merged cell stands in its first column, the others are empty
            above = high.isEmpty() && !low.isEmpty() ? above : high;
            headings.add(low.isEmpty() ? high : together(above, low));
        }
        return headings;
    }

    private static String together(String above, String low) {
        for (String heading : List.of(low + " " + above, above + " " + low, low)) {
            if (Header.known(List.of(heading)) > 0) {
                return heading;
            }
        }
        return (above + " " + low).strip();
    }

    private static boolean areNumbers(RawRow row) {
        List<String> cells = headings(row).stream().filter(cell -> !cell.isEmpty()).toList();
        if (cells.size() < 3 || !cells.stream().allMatch(cell -> COLUMN_NUMBER.matcher(cell).matches())) {
            return false;
        }
        List<Integer> numbers = cells.stream().map(cell -> NO_DIGIT.matcher(cell).replaceAll(""))
                .filter(n -> !n.isEmpty())
                .map(Integer::valueOf).toList();
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i) != numbers.get(i - 1) + 1) {
                return false;
            }
        }
        return !numbers.isEmpty() && numbers.getFirst() <= 2;
    }
}

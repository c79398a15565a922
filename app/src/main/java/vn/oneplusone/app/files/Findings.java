package vn.oneplusone.app.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRows;
import vn.oneplusone.app.text.Folding;

/** What was found wrong in one list: counted exactly, kept up to a bound. */
final class Findings {
    private final String file;
    private final int keep;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private final Map<Repair, List<Integer>> repairs = new LinkedHashMap<>();
    private final List<List<Integer>> none = new ArrayList<>();
    private final List<Integer> wholeNames = new ArrayList<>();
    private final List<Integer> joinedNames = new ArrayList<>();
    private long count;
    private boolean whole;

    /** What was made otherwise than it is written, in one column. */
    private record Repair(Problem what, @Nullable String column) {}

    Findings(String file, int keep) {
        this.file = file;
        this.keep = keep;
    }

    void problem(int line, @Nullable String column, Problem problem, Object... arguments) {
        count++;
        if (problems.size() < keep) {
            problems.add(words(line, column, problem, arguments));
        }
    }

    void warning(int line, @Nullable String column, Problem problem, Object... arguments) {
        if (warnings.size() < keep) {
            warnings.add(words(line, column, problem, arguments));
        }
    }

    /** What is wrong with a whole column, so that no row of it can be relied on. */
    void columnProblem(int line, @Nullable String column, Problem problem, Object... arguments) {
        whole = true;
        problem(line, column, problem, arguments);
    }

    /** Whether there is a problem that is not one of single rows. */
    boolean isWhole() {
        return whole;
    }

    /** A row was understood otherwise than it is written. */
    void repaired(int line, @Nullable String column, Problem what) {
        List<Integer> lines = repairs.computeIfAbsent(new Repair(what, column), one -> new ArrayList<>());
        if (lines.isEmpty() || lines.getLast() != line) {
            lines.add(line);
        }
    }

    /** A row is no entry of the list; with the one before in the file it makes one block. */
    void noEntry(int line, boolean follows) {
        if (!follows) {
            none.add(new ArrayList<>());
        }
        none.getLast().add(line);
    }

    /** A name stands in several columns, of which the first may hold all of it. */
    void name(int line, boolean wholeInFirst) {
        (wholeInFirst ? wholeNames : joinedNames).add(line);
    }

    /** Whether the columns of a name are parts or say the last word again has to be the same in all rows. */
    void refuseUnclearNames(int line) {
        if (!wholeNames.isEmpty() && !joinedNames.isEmpty()) {
            List<Integer> fewer = wholeNames.size() < joinedNames.size() ? wholeNames : joinedNames;
            columnProblem(line, null, Problem.NAME_COLUMNS_UNCLEAR, DayColumn.lines(fewer));
        } else if (!joinedNames.isEmpty()) {
            joinedNames.forEach(one -> repaired(one, null, Problem.NAME_JOINED));
        }
    }

    /** Says, once for each column, what was made otherwise, and which rows were passed over. */
    void tellRepairs() {
        repairs.forEach((repair, lines) -> warning(lines.getFirst(), repair.column, repair.what, lines.size(),
                DayColumn.lines(lines)));
        none.forEach(block -> warning(block.getFirst(), null, Problem.NO_ENTRIES, block.size(),
                block.size() == 1 ? String.valueOf(block.getFirst()) : block.getFirst() + "–" + block.getLast()));
    }

    long count() {
        return count;
    }

    ListReport report(@Nullable ListKind kind, RawRows.@Nullable Origin origin, long rows) {
        return new ListReport(file, kind, origin, rows, count, problems, warnings);
    }

    private RowProblem words(int line, @Nullable String column, Problem problem, Object... arguments) {
        return new RowProblem(file, line, column, problem.name(), in(Folding.VIETNAMESE, problem, arguments),
                in(Locale.ENGLISH, problem, arguments));
    }

    private static RowProblem.Words in(Locale language, Problem problem, Object... arguments) {
        return new RowProblem.Words(problem.wrong(language, arguments), problem.remedy(language, arguments));
    }
}

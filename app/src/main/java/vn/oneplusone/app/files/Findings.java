package vn.oneplusone.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.sheets.Folding;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRows;

/** What was found wrong in one list: counted exactly, kept up to a bound. */
final class Findings {
    private final String file;
    private final int keep;
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowProblem> warnings = new ArrayList<>();
    private long count;

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

package vn.oneplusone.app.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.sheets.RawRows;

/**
 * What came of reading one list.
 *
 * @param kind null where the list was not recognised or its header has problems
 * @param origin as what the file was read; null where it was not even opened
 * @param rows rows that were understood and handed on
 * @param problemCount exact number of problems found, also where not all were kept
 * @param problems the first of them, in the order of the lines
 * @param warnings what was passed over, such as columns that no list of this kind has
 */
public record ListReport(String file, @Nullable ListKind kind, RawRows.@Nullable Origin origin, long rows,
        long problemCount,
        List<RowProblem> problems, List<RowProblem> warnings) {
    public ListReport {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}

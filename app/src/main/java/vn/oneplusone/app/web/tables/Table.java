package vn.oneplusone.app.web.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.oneplusone.app.refusals.Refused;

/**
 * A table: what every file holds, and, with more about each cell, what a page shows ({@link UnitTable}). {@code
 * TableFile.named("xlsx").answer(new Table(…))} is all that a page needs to give it away.
 *
 * @param name of the file, in letters that every system has
 * @param rows cells are numbers, {@link Double} for shares, days, moments by the district's clock, texts, or nothing; of people at most names and codes, for those who may read
     * names
 */
public record Table(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    /** More than any district has in a year. A file that ended there unsaid would be taken for the whole. */
    public static final int MOST_ROWS = 100_000;

    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(Table::copy).toList();
    }

    /** What is said of a table that no file takes: it has to be asked for in parts. */
    public static Refused tooLong() {
        return Refused.because(HttpStatus.UNPROCESSABLE_CONTENT, "TableTooLong", MOST_ROWS);
    }

    /** A list that may hold nothing in some places. */
    private static List<@Nullable Object> copy(List<@Nullable Object> row) {
        return new ArrayList<>(row);
    }
}

package vn.oneplusone.app.portal.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a page, to be taken away as a file: {@code TableFile.named("xlsx").answer(new Table(…))} is all that a page needs for it.
 *
 * @param name of the file, in letters that every system has
 * @param rows cells are numbers, {@link Double} for shares, days, texts, or nothing; never details of people
 */
public record Table(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    public Table {
        headings = List.copyOf(headings);
        rows = rows.stream().map(Table::copy).toList();
    }

    /** A list that may hold nothing in some places. */
    private static List<@Nullable Object> copy(List<@Nullable Object> row) {
        return new ArrayList<>(row);
    }
}

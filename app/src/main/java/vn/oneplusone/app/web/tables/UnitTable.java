package vn.oneplusone.app.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units, or kinds, against numbers: what a page prints and what its files hold.
 *
 * @param groups what stands above the columns of a page
 * @param columns headings of the numbers
 */
public record UnitTable(List<Group> groups, List<String> columns, List<Line> lines, Line total) {
    /** Columns under one heading. */
    public record Group(String name, int columns) {}

    /**
     * One line.
     *
     * @param code of a unit; null where there is none
     * @param unit what the line is called
     * @param page of the unit; null where there is none for this reader
     */
    public record Line(@Nullable String code, String unit, boolean pilot, List<Cell> cells, @Nullable String page) {}

    /**
     * A number.
     *
     * @param value as a file has it: a {@link Long}, a {@link Double} for a share, or nothing
     * @param text as a page has it
     * @param facts address of the facts behind it; null where there are none to show
     * @param note a share, printed beside it
     * @param exact the fraction of that share
     * @param keptBack whether the text says that the number is kept back
     */
    public record Cell(@Nullable Number value, String text, @Nullable String facts, @Nullable String note,
            @Nullable String exact, boolean keptBack) {}

    /**
     * As a file, the last row being the total.
     *
     * @param name of the file
     * @param heads headings of the first columns: of the name, or of code and name
     */
    Table file(String name, List<String> heads) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Stream.concat(lines.stream(), Stream.of(total)).forEach(line -> {
            List<@Nullable Object> row = new ArrayList<>();
            if (heads.size() > 1) {
                row.add(line.code);
            }
            row.add(line.unit);
            line.cells.forEach(cell -> row.add(cell.value));
            rows.add(row);
        });
        return new Table(name, Stream.concat(heads.stream(), columns.stream()).toList(), rows);
    }
}

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
 * @param before the period of a year before, whose numbers stand beside them; null for none
 */
public record UnitTable(List<Group> groups, List<String> columns, List<Line> lines, Line total,
        @Nullable String before) {
    /** Columns under one heading. */
    public record Group(String name, int columns) {}

    /**
     * One line.
     *
     * @param code of a unit; null where there is none
     * @param unit what the line is called
     * @param page of the unit; null where there is none for this reader
     * @param kind of unit, where units of several kinds stand side by side
     * @param above what stands above the line, where those of its kind begin
     * @param origin of which units the numbers are, where those are no more
     * @param sum whether the lines below it are summed up in it
     */
    public record Line(@Nullable String code, String unit, boolean pilot, List<Cell> cells, @Nullable String page,
            @Nullable String kind, @Nullable String above, @Nullable String origin, boolean sum) {
        Line asSum(String origin) {
            return new Line(code, unit, false, cells, null, null, null, origin, true);
        }

        Line of(@Nullable String kind, @Nullable String above) {
            return new Line(code, unit, pilot, cells, page, kind, above, origin, sum);
        }
    }

    /**
     * A number.
     *
     * @param value as a file has it: a {@link Long}, a {@link Double} for a share, or nothing
     * @param text as a page has it
     * @param facts address of the facts behind it; null where there are none to show
     * @param note a share, printed beside it
     * @param exact the fraction of that share
     * @param keptBack whether the text says that the number is kept back
     * @param before the same a year before; null where nothing is compared
     */
    public record Cell(@Nullable Number value, String text, @Nullable String facts, @Nullable String note,
            @Nullable String exact, boolean keptBack, @Nullable Before before) {
        Cell beside(@Nullable Before other) {
            return new Cell(value, text, facts, note, exact, keptBack, other);
        }
    }

    /**
     * A number of a year before.
     *
     * @param value as a file has it
     * @param text in words, with the difference
     */
    public record Before(Number value, String text) {}

    /**
     * As a file, the last row being the total. Where units of several kinds stand side by side, a column says the kind of each.
     *
     * @param name of the file
     * @param heads headings of the first columns: of the name, or of code, name and kind
     */
    Table file(String name, List<String> heads) {
        boolean kinds = lines.stream().anyMatch(line -> line.kind != null);
        List<String> first = kinds ? heads : heads.subList(0, Math.min(2, heads.size()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Stream.concat(lines.stream(), Stream.of(total)).forEach(line -> {
            List<@Nullable Object> row = new ArrayList<>();
            if (heads.size() > 1) {
                row.add(line.code);
            }
            row.add(line.unit);
            if (kinds) {
                row.add(line.kind);
            }
            line.cells.forEach(cell -> {
                row.add(cell.value);
                if (before != null) {
                    row.add(cell.before == null ? null : cell.before.value);
                }
            });
            rows.add(row);
        });
        return new Table(name, Stream.concat(first.stream(), columns.stream().flatMap(
                column -> before == null ? Stream.of(column) : Stream.of(column, column + " · " + before))).toList(),
                rows);
    }
}

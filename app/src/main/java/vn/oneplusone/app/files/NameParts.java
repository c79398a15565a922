package vn.oneplusone.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.text.Letters;

/** A name that stands in several columns. */
record NameParts(Header header, RawRow cells, Findings findings, BiFunction<Column, Integer, @Nullable String> texts) {
    /** All parts in their order; empty, with the problem, where a part is missing. */
    String joined() {
        long before = findings.count();
        List<Integer> columns = header.layout().name();
        List<String> parts = new ArrayList<>();
        for (int column : columns) {
            String part = texts.apply(Column.FULL_NAME, column);
            parts.add(part == null ? "" : part);
        }
        if (findings.count() > before) {
            return "";
        }
        String first = parts.getFirst();
        String last = parts.getLast();
        if (header.layout().isWhole()) {
            return whole(first, String.join(" ", parts.subList(1, parts.size())).strip());
        }
        if (last.isEmpty()) {
            findings.problem(cells.line(), header.headings().get(columns.getLast()), Problem.EMPTY_CELL);
            return "";
        }
        return String.join(" ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The first column may hold the whole name, and the last words of it once more in the second: the list as a whole tells. */
    private String whole(String first, String second) {
        if (first.isEmpty()) {
            findings.problem(cells.line(), header.headings().get(header.layout().name().getFirst()),
                    Problem.EMPTY_CELL);
            return "";
        }
        boolean again = second.isEmpty()
                || (" " + Letters.small(first)).endsWith(" " + Letters.small(second));
        findings.name(cells.line(), again);
        return again ? first : first + " " + second;
    }
}

package vn.oneplusone.app.files;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.text.Folding;

/** What stands in the columns that are not used: nothing that the list may have meant is dropped without a word. */
final class UnusedColumns {
    private static final int LONGEST = 40;
    private static final Pattern MARKS = Pattern.compile("[ .-]");
    private static final Pattern IDENTITY = Pattern.compile("0\\d{11}|\\d{9}|\\d{12}|[1-9]\\d{10}");
    private static final Pattern PHONE = Pattern
            .compile("0\\d{9,10}|\\+?84\\d{9}|[35789]\\d{8}");

    private final Header header;
    private final List<Content> columns = new ArrayList<>();

    UnusedColumns(Header header) {
        this.header = header;
        header.unused().forEach(at -> columns.add(new Content(at)));
    }

    private static final class Content {
        private final int at;
        private final List<Integer> lines = new ArrayList<>();
        private long identities;
        private long phones;
        private long days;

        Content(int at) {
            this.at = at;
        }

        boolean are(long some) {
            return some > 0 && some * 2 >= lines.size();
        }
    }

    /** Looks at a row that is taken. */
    void saw(RawRow row) {
        for (Content column : columns) {
            String cell = row.cell(column.at);
            String text = cell.length() > LONGEST ? "?" : Folding.plain(cell);
            String digits = MARKS.matcher(text).replaceAll("");
            if (!text.isEmpty()) {
                column.lines.add(row.line());
                boolean phone = PHONE.matcher(digits).matches();
                column.phones += phone ? 1 : 0;
                column.identities += IDENTITY.matcher(digits).matches() && !phone ? 1 : 0;
                column.days += row.isDate(column.at) || Days.read(text).day() != null ? 1 : 0;
            }
        }
    }

    /** Says of each what it is. */
    void tell(int line, Findings findings) {
        for (Content column : columns) {
            String heading = header.headings().get(column.at);
            String shown = heading.length() > LONGEST ? heading.substring(0, LONGEST) + "…" : heading;
            if (heading.isEmpty()) {
                if (!column.lines.isEmpty()) {
                    findings.columnProblem(line, null, Problem.COLUMN_WITHOUT_HEADING, letters(column.at),
                            DayColumn.lines(column.lines));
                }
            } else if (column.are(column.identities) && isFree(Column.IDENTITY_NUMBER)) {
                findings.columnProblem(line, heading, Problem.UNKNOWN_COLUMN_OF_NUMBERS, shown,
                        Column.IDENTITY_NUMBER.heading());
            } else if (column.are(column.phones) && isFree(Column.PHONE)) {
                findings.columnProblem(line, heading, Problem.UNKNOWN_COLUMN_OF_NUMBERS, shown,
                        Column.PHONE.heading());
            } else if (column.are(column.days) || column.are(column.phones) || column.are(column.identities)) {
                findings.warning(line, heading, Problem.UNKNOWN_COLUMN_OF_DAYS, shown, column.at + 1);
            } else {
                findings.warning(line, heading, Problem.UNKNOWN_COLUMN, shown, column.at + 1);
            }
        }
    }

    private boolean isFree(Column column) {
        return header.shape().columns().anyMatch(column::equals) && !header.positions().containsKey(column);
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}

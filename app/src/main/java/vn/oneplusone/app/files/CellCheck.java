package vn.oneplusone.app.files;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.sheets.FileRows;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.text.Folding;

/** The text of a cell, unless it was damaged on its way. */
record CellCheck(Header header, RawRow cells, Findings findings) {
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|#+)");
    /** The replacement character, controls of the C1 set, the beginnings of UTF-8 that was taken for Latin letters, letters of web pages. */
    private static final Pattern DAMAGED = Pattern
            .compile("\uFFFD|[\u0080-\u009F]|á»|áº|&(#\\d{2,5}|#x[0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});");
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?\\p{L}");
    /** Text that a spreadsheet is not to take for a formula begins so. */
    private static final Pattern APOSTROPHE = Pattern.compile("^['’](?=[=+@\\-\\d])");
    /** As spreadsheets write a day into which they turned a code or a number. */
    private static final Pattern MONTH_NAMED = Pattern
            .compile("(\\d{1,2}[- ])?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
                    + "|Dec|Thg ?\\d{1,2})([- ]\\d{2,4})?", Pattern.CASE_INSENSITIVE);

    /** What stands in a cell of a column; null where nothing does, or nothing that can be relied on. */
    @Nullable
    String text(Column column, int at) {
        String raw = cells.cell(at);
        // most cells of a long list
        if (raw.isEmpty()) {
            return null;
        }
        if (raw.length() > column.longest()) {
            problem(column, at, Problem.CELL_TOO_LONG, raw.length(), column.longest());
            return null;
        }
        String text = APOSTROPHE.matcher(column.isCode() ? Folding.plain(raw) : Folding.tidy(raw)).replaceFirst("");
        Problem damage = damage(column, raw, text, at);
        if (damage != null) {
            problem(column, at, damage);
            return null;
        }
        if (text.isEmpty()) {
            return null;
        }
        if (Folding.hasInvisible(raw)) {
            findings.repaired(cells.line(), heading(column, at), Problem.INVISIBLE_TAKEN_OUT);
        }
        if (cells.isFromAbove(at)) {
            findings.repaired(cells.line(), heading(column, at), Problem.FILLED_DOWN);
        }
        return text;
    }

    private @Nullable Problem damage(Column column, String raw, String text, int at) {
        if (DAMAGED.matcher(raw).find() || FileRows.looksOld(raw)) {
            return Problem.DAMAGED_ENCODING;
        }
        if (SPREADSHEET_ERROR.matcher(text).matches()) {
            return Problem.DAMAGED_BY_SPREADSHEET;
        }
        if (header.shape().isDay(column)) {
            return null;
        }
        if (cells.isDate(at) || (column.form() != Column.Form.FREE && column.form() != Column.Form.NAME
                && (MONTH_NAMED.matcher(text).matches() || Days.read(text).day() != null))) {
            return Problem.CHANGED_TO_DATE;
        }
        return (column.form() == Column.Form.PLAIN || column.form() == Column.Form.PERSON) && LOST.matcher(text).find()
                ? Problem.LOST_LETTERS
                : null;
    }

    private void problem(Column column, int at, Problem problem, Object... arguments) {
        findings.problem(cells.line(), heading(column, at), problem, arguments);
    }

    private String heading(Column column, int at) {
        return at < header.headings().size() && !header.headings().get(at).isEmpty()
                ? header.headings().get(at)
                : header.heading(column);
    }
}

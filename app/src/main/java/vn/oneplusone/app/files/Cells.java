package vn.oneplusone.app.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.Vocabulary;
import vn.oneplusone.app.files.sheets.FileRows;
import vn.oneplusone.app.files.sheets.Folding;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;

/**
 * The cells of one row. What cannot be understood is reported and read as something harmless: the row is dropped in the end, but
 * all of its cells have been looked at by then.
 */
record Cells(String file, Header header, RawRow cells, Findings findings) {
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;,]");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})");
    /** Spreadsheets and databases like to add midnight to a date. */
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]0?0:00(:00(\\.0+)?)?$");
    /** A day of a spreadsheet whose cell does not say that it is one; in a text file it may be counted from 1900 or 1904. */
    private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}|\\d{1,3}(\\.\\d{3})+|\\d{1,3}( \\d{3})+");
    private static final Pattern MARKS_IN_NUMBER = Pattern.compile("[ .()-]");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(?<!\\s)\\s*(đồng|đ|vnđ|vnd)$");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern NUMBER_WITH_MARKS = Pattern.compile("\\+?[\\d .()-]+");
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|#+)");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");
    /** The replacement character, controls of the C1 set and the beginnings of UTF-8 that was taken for Latin letters. */
    private static final Pattern DAMAGED = Pattern.compile("\uFFFD|[\u0080-\u009F]|á»|áº");

    /** The row, understood as far as that is possible. */
    ListRow row() {
        ListRow row = header.shape().row(file, cells.line(), this::value);
        row.needs().forEach(this::text);
        return row;
    }

    private @Nullable Object value(Column column, Class<?> type, boolean needed) {
        if (type == LocalDate.class) {
            return needed ? date(column) : dateIfAny(column);
        }
        if (type == long.class) {
            return amount(column);
        }
        if (type == int.class || type == Integer.class) {
            return number(column, needed);
        }
        if (type == List.class) {
            return BETWEEN_CODES.splitAsStream(text(column)).map(String::strip).filter(code -> !code.isEmpty())
                    .toList();
        }
        if (Vocabulary.isThereFor(type)) {
            return word(column, type, needed);
        }
        return switch (column.form()) {
            case NAME -> Folding.name(text(column));
            case PHONE, IDENTITY -> digitsIfAny(column);
            default -> needed ? text(column) : textIfAny(column);
        };
    }

    private @Nullable Integer number(Column column, boolean needed) {
        String text = needed ? given(column) : textIfAny(column);
        if (text == null) {
            return needed ? Integer.valueOf(0) : null;
        }
        return column.form() == Column.Form.YEAR ? year(column, text) : (int) wholeNumber(column, text, 999_999_999);
    }

    private @Nullable Object word(Column column, Class<?> type, boolean needed) {
        Vocabulary<?> vocabulary = Vocabulary.of(type);
        String text = needed ? given(column) : textIfAny(column);
        return text != null ? word(column, vocabulary, text) : needed ? vocabulary.any() : null;
    }

    @Nullable
    private String textIfAny(Column column) {
        Integer position = header.positions().get(column);
        if (position == null) {
            return null;
        }
        String raw = cells.cell(position);
        if (raw.length() > column.longest()) {
            problem(column, Problem.CELL_TOO_LONG, raw.length(), column.longest());
            return null;
        }
        if (DAMAGED.matcher(raw).find() || FileRows.looksOld(raw)) {
            problem(column, Problem.DAMAGED_ENCODING);
            return null;
        }
        String text = zeros(column, position, Folding.tidy(raw));
        if (SPREADSHEET_ERROR.matcher(text).matches()) {
            problem(column, Problem.DAMAGED_BY_SPREADSHEET);
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** Official codes of communes have five digits, of which a spreadsheet drops a zero at the beginning: that one is certain. */
    private String zeros(Column column, int position, String text) {
        return column.form() == Column.Form.CODE && cells.isNumber(position) && text.length() == 4 ? "0" + text : text;
    }

    private String text(Column column) {
        String text = given(column);
        return text == null ? "" : text;
    }

    /** Phone and identity numbers, without the marks that people put between the digits. */
    private @Nullable String digitsIfAny(Column column) {
        String text = textIfAny(column);
        if (text == null) {
            return null;
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            problem(column, Problem.DAMAGED_BY_SPREADSHEET);
        }
        String digits = NUMBER_WITH_MARKS.matcher(text).matches() ? MARKS_IN_NUMBER.matcher(text).replaceAll("") : text;
        return isNumber(column) ? "0".repeat(lost(column, digits.length())) + digits : digits;
    }

    /** How many zeros at the beginning a spreadsheet has dropped: phones have ten digits, identity cards nine or twelve. */
    private static int lost(Column column, int length) {
        if (column.form() == Column.Form.PHONE) {
            return length == 9 ? 1 : 0;
        }
        return switch (length) {
            case 8 -> 1;
            case 10, 11 -> 12 - length;
            default -> 0;
        };
    }

    private boolean isNumber(Column column) {
        Integer position = header.positions().get(column);
        return position != null && cells.isNumber(position);
    }

    private @Nullable LocalDate dateIfAny(Column column) {
        String text = textIfAny(column);
        return text == null ? null : date(column, text);
    }

    private LocalDate date(Column column) {
        String text = given(column);
        return text == null ? LocalDate.EPOCH : date(column, text);
    }

    private long amount(Column column) {
        String text = given(column);
        return text == null ? 0 : wholeNumber(column, CURRENCY.matcher(text).replaceFirst(""), 999_999_999_999_999L);
    }

    private @Nullable String given(Column column) {
        long before = findings.count();
        String text = textIfAny(column);
        if (text == null && findings.count() == before) {
            problem(column, Problem.EMPTY_CELL);
        }
        return text;
    }

    private Object word(Column column, Vocabulary<?> vocabulary, String text) {
        Object meaning = vocabulary.meaning(text);
        if (meaning == null) {
            problem(column, Problem.UNKNOWN_WORD, quoted(text), vocabulary);
            return vocabulary.any();
        }
        return meaning;
    }

    private LocalDate date(Column column, String text) {
        if (isNumber(column) && SERIAL.matcher(text).matches()) {
            return cells.day(Integer.parseInt(text));
        }
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        Matcher dayFirst = DAY_FIRST.matcher(day);
        if (dayFirst.matches()) {
            return date(column, text, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        if (yearFirst.matches()) {
            return date(column, text, yearFirst.group(1), yearFirst.group(3), yearFirst.group(4));
        }
        problem(column, Problem.UNREADABLE_DATE, quoted(text));
        return LocalDate.EPOCH;
    }

    private LocalDate date(Column column, String text, String year, String month, String day) {
        if (YEAR.matcher(year).matches()) {
            try {
                return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            } catch (DateTimeException e) {
                // no such day: reported below
            }
        }
        problem(column, Problem.IMPOSSIBLE_DATE, quoted(text));
        return LocalDate.EPOCH;
    }

    private long wholeNumber(Column column, String text, long largest) {
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            problem(column, Problem.UNREADABLE_NUMBER, quoted(text));
            return 0;
        }
        String digits = MARKS_IN_NUMBER.matcher(text).replaceAll("");
        if (digits.length() > 18 || Long.parseLong(digits) > largest) {
            problem(column, Problem.NUMBER_TOO_LARGE, quoted(text), largest);
            return 0;
        }
        return Long.parseLong(digits);
    }

    private int year(Column column, String text) {
        if (!YEAR.matcher(text).matches()) {
            problem(column, Problem.UNREADABLE_YEAR, quoted(text));
            return 0;
        }
        return Integer.parseInt(text);
    }

    private void problem(Column column, Problem problem, Object... arguments) {
        findings.problem(cells.line(), header.heading(column), problem, arguments);
    }

    /** What stands in the cell, shortened; nothing at all in a list of people, where a shifted cell may hold a name. */
    private String quoted(String text) {
        if (header.kind() == ListKind.PEOPLE) {
            return "";
        }
        String shown = text.length() > 30 ? text.substring(0, 30) + "…" : text;
        return String.format(Locale.ROOT, " “%s”", shown);
    }
}

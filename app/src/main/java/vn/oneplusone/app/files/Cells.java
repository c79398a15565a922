package vn.oneplusone.app.files;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.Vocabulary;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.app.files.sheets.RawRow;
import vn.oneplusone.app.text.Folding;
import vn.oneplusone.app.text.IdentityNumber;
import vn.oneplusone.app.text.PersonName;
import vn.oneplusone.app.text.PhoneNumber;
import vn.oneplusone.app.text.Understood;
import vn.oneplusone.membership.events.Gender;

/**
 * The cells of one row. What cannot be understood is reported and read as something harmless: the row is dropped in the end, but
 * all of its cells have been looked at by then.
 */
final class Cells {
    private static final Pattern BETWEEN_CODES = Pattern.compile("[;,]");
    /** A day of a spreadsheet whose cell does not say that it is one; in a text file it may be counted from 1900 or 1904. */
    private static final Pattern SERIAL = Pattern.compile("[1-6]\\d{4}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,18}|\\d{1,3}(\\.\\d{3})+|\\d{1,3}( \\d{3})+");
    private static final Pattern MARKS_IN_NUMBER = Pattern.compile("[ .()-]");
    private static final Pattern CURRENCY = Pattern.compile("(?i)(?<!\\s)\\s*(đồng|đ|vnđ|vnd)$");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d([.,]\\d+)?[eE]\\+\\d+");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final String file;
    private final Header header;
    private final RawRow cells;
    private final Findings findings;
    private final Map<Column, DayColumn> days;
    private final CellCheck check;
    /** What was understood of a cell, where it is another text than what stands in it. */
    private final Map<Integer, String> meant = new HashMap<>();
    private @Nullable LocalDate born;

    /** @param days how each column writes its days */
    Cells(String file, Header header, RawRow cells, Findings findings, Map<Column, DayColumn> days) {
        this.file = file;
        this.header = header;
        this.cells = cells.filledDown();
        this.findings = findings;
        this.days = days;
        this.check = new CellCheck(header, this.cells, findings);
    }

    /** The row, understood as far as that is possible. */
    ListRow row() {
        ListRow row = header.shape().row(file, cells.line(), this::value);
        row.needs().forEach(column -> {
            if (column == Column.PARTS && textIfAny(column) == null) {
                problem(column, Problem.PARTS_MISSING);
            } else {
                text(column);
            }
        });
        return row;
    }

    /** A cell as it is to be written where the list is given back: the next reading understands the same. */
    String meant(int column) {
        return meant.getOrDefault(column, cells.cell(column));
    }

    private @Nullable Object value(Column column, Class<?> type, boolean needed) {
        if (type == LocalDate.class) {
            LocalDate day = needed ? date(column) : dateIfAny(column);
            born = column == Column.BIRTH_DATE ? day : born;
            return day;
        }
        if (type == Gender.class && header.layout().genders() != null) {
            return gender(header.layout().genders());
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
            case NAME -> name(column);
            case PHONE -> understood(column, textIfAny(column), PhoneNumber::of);
            case IDENTITY -> understood(column, textIfAny(column), text -> IdentityNumber.of(text, born));
            default -> needed ? text(column) : textIfAny(column);
        };
    }

    private String name(Column column) {
        String text = header.layout().name().isEmpty()
                ? text(column)
                : new NameParts(header, cells, findings, check::text).joined();
        return Objects.requireNonNullElse(text.isEmpty() ? null : understood(column, text, PersonName::of), "");
    }

    private @Nullable String understood(Column column, @Nullable String text, Function<String, Understood> reading) {
        if (text == null) {
            return null;
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            problem(column, Problem.DAMAGED_BY_SPREADSHEET);
            return null;
        }
        Understood understood = reading.apply(text);
        if (understood.fault() != null) {
            problem(column, switch (understood.fault()) {
                case LETTERS_LOST -> Problem.LOST_LETTERS;
                case NOT_A_NAME -> Problem.NOT_A_NAME;
                case NOT_A_PHONE -> Problem.NOT_A_PHONE;
                case NOT_AN_IDENTITY -> Problem.NOT_AN_IDENTITY;
            }, text.length());
            return null;
        }
        understood.repairs().forEach(
                repair -> findings.repaired(cells.line(), header.heading(column), Problem.valueOf(repair.name())));
        Integer at = header.positions().get(column);
        if (column != Column.FULL_NAME && understood.value() != null && at != null) {
            meant.put(at, understood.value());
        }
        return understood.value();
    }

    private Gender gender(Layout.Genders genders) {
        boolean male = isTicked(genders.male());
        boolean female = isTicked(genders.female());
        if (male && female) {
            findings.problem(cells.line(), header.headings().get(genders.male()), Problem.TWO_BIRTH_DATES);
        } else if (!male && !female && !genders.birth()) {
            findings.problem(cells.line(), header.headings().get(genders.male()), Problem.EMPTY_CELL);
        } else {
            findings.repaired(cells.line(), header.headings().get(genders.male()), Problem.GENDER_BY_COLUMN);
        }
        return male ? Gender.MALE : Gender.FEMALE;
    }

    private boolean isTicked(int column) {
        return !cells.cell(column).isBlank();
    }

    /** Where the row has it: of two columns for a birth date, the one that is filled. */
    private @Nullable Integer at(Column column) {
        Layout.Genders genders = header.layout().genders();
        if (column != Column.BIRTH_DATE || genders == null || !genders.birth()) {
            return header.positions().get(column);
        }
        return isTicked(genders.female()) ? genders.female() : genders.male();
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

    private @Nullable String textIfAny(Column column) {
        Integer at = at(column);
        if (at == null) {
            return null;
        }
        String text = check.text(column, at);
        return text == null ? null : zeros(column, at, text);
    }

    /** Official codes of communes have five digits, of which a spreadsheet drops a zero at the beginning: that one is certain. */
    private String zeros(Column column, int position, String text) {
        if (column.form() != Column.Form.CODE || !cells.isNumber(position) || text.length() != 4) {
            return text;
        }
        findings.repaired(cells.line(), header.heading(column), Problem.ZERO_RESTORED);
        meant.put(position, "0" + text);
        return "0" + text;
    }

    private String text(Column column) {
        String text = given(column);
        return text == null ? "" : text;
    }

    private boolean isNumber(Column column) {
        Integer at = at(column);
        return at != null && cells.isNumber(at);
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
        int at = Objects.requireNonNull(at(column));
        boolean serial = cells.isNumber(at) && SERIAL.matcher(text).matches();
        Days.Read read = serial
                ? new Days.Read(cells.day(Integer.parseInt(text)), null, false, false)
                : Days.read(Folding.plain(text));
        LocalDate day = read.day();
        if (day == null) {
            problem(column, Objects.requireNonNull(read.problem()), quoted(text));
            return LocalDate.EPOCH;
        }
        if (read.timed()) {
            findings.repaired(cells.line(), header.heading(column), Problem.TIME_TAKEN_OFF);
        }
        boolean cell = serial || cells.isDate(at);
        if (cell || read.dayFirst()) {
            days.computeIfAbsent(column, one -> new DayColumn()).saw(cells.line(), day, cell);
        }
        meant.put(at, DAY.format(day));
        return day;
    }

    private long wholeNumber(Column column, String written, long largest) {
        String text = Folding.plain(written);
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

    private int year(Column column, String written) {
        String text = Folding.plain(written);
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

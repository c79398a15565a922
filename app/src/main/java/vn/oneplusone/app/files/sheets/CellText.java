package vn.oneplusone.app.files.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** What a cell of a workbook says, written as people write it; of a formula, what it came to when it was saved. */
final class CellText {
    /** What stands for a value that is not there, or not what was typed: no cell of a list can hold it. */
    static final String NO_VALUE = "#VALUE!";
    private static final String TOO_LONG = "#NUM!";

    /** More digits than a spreadsheet keeps: the last ones are zeros that nobody typed. */
    private static final int DIGITS = 15;
    /** A spreadsheet takes no longer one. */
    private static final int LONGEST_FORMAT = 255;
    private static final Pattern NOT_SHOWN = Pattern.compile("\"[^\"]*+\"|\\\\.|\\[[^\\[\\]]*+]|_.|\\*.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern ZEROS = Pattern.compile("(0{2,30})(;@)?");
    /** Days since the beginning of the count that lie in the years a list may speak of. */
    private static final int FIRST_DAY = 1;
    private static final int LAST_DAY = 73_050;

    private final boolean from1904;
    private final Map<String, Boolean> dates = new HashMap<>();

    CellText(boolean from1904) {
        this.from1904 = from1904;
    }

    String of(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return String.valueOf(value).startsWith("#") ? String.valueOf(value) : NO_VALUE;
        }
        if (value == null) {
            // a formula that was never worked out, or a text that is missing from the table of texts
            return cell.getType() == CellType.EMPTY || isWorkedOutEmpty(cell) ? "" : NO_VALUE;
        }
        return value instanceof BigDecimal number ? number(cell, number) : unescaped(value.toString());
    }

    /** A formula that came to an empty text is saved with an empty value; one that was never worked out with none. */
    private static boolean isWorkedOutEmpty(Cell cell) {
        return cell.getRawValue() != null && cell.getRawValue().isEmpty();
    }

    /** What XML cannot hold, or spreadsheets do not want to, such as {@code _x000D_} for the end of a line. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(found -> Matcher
                        .quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }

    /** Whether it is a date, with or without a time of day. */
    boolean isDay(Cell cell) {
        return cell.getValue() instanceof BigDecimal && isDate(cell);
    }

    /** Whether it is a number and nothing says how it is to be shown. */
    boolean isNumber(Cell cell) {
        return cell.getValue() instanceof BigDecimal && !isDate(cell) && zeros(cell) == 0;
    }

    private String number(Cell cell, BigDecimal number) {
        if (number.precision() > 60 || Math.abs((long) number.scale()) > 60) {
            return TOO_LONG;
        }
        if (isDate(cell) && number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0) {
            return date(number);
        }
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.scale() > 0) {
            // with a comma: with a point it would look like thousands
            return plain.toPlainString().replace('.', ',');
        }
        String digits = plain.toPlainString();
        if (plain.precision() - plain.scale() > DIGITS) {
            return TOO_LONG;
        }
        int missing = zeros(cell) - digits.length();
        return missing > 0 && number.signum() >= 0 ? "0".repeat(missing) + digits : digits;
    }

    private String date(BigDecimal number) {
        LocalDate day = day(number.intValue(), from1904);
        BigDecimal rest = number.remainder(BigDecimal.ONE);
        if (rest.signum() == 0) {
            return day.toString();
        }
        LocalDateTime time = day.atStartOfDay()
                .plusSeconds(rest.multiply(BigDecimal.valueOf(86_400)).longValue());
        return time.toString();
    }

    /** The day of a number; in the count from 1900 the days after February are one too many, as they have been since Lotus 1-2-3. */
    static LocalDate day(int number, boolean from1904) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(number);
        }
        return LocalDate.of(1899, 12, number >= 60 + FIRST_DAY ? 30 : 31).plusDays(number);
    }

    /** How many digits the format asks for. */
    private static int zeros(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return 0;
        }
        Matcher zeros = ZEROS.matcher(format);
        return zeros.matches() ? zeros.group(1).length() : 0;
    }

    private boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format == null ? isDateId(id(cell)) : dates.computeIfAbsent(format, CellText::isDateFormat);
    }

    private static boolean isDateFormat(String format) {
        return format.length() <= LONGEST_FORMAT && !format.equalsIgnoreCase("General")
                && DAY_OR_YEAR.matcher(NOT_SHOWN.matcher(format).replaceAll("")).find();
    }

    private static @Nullable Integer id(Cell cell) {
        try {
            return cell.getDataFormatId();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The formats that every workbook has without saying so, in the languages that have their own. */
    private static boolean isDateId(@Nullable Integer id) {
        return id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58));
    }
}

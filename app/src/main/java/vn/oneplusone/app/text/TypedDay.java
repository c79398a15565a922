package vn.oneplusone.app.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/** A day as people type it: day, month and year, as in 26/03/2003, 26-3-2003, 26.3.2003 or 26032003; or as programs write it, 2003-03-26. */
public final class TypedDay {
    private static final DateTimeFormatter PARTS = strict("d/M/uuuu");
    private static final DateTimeFormatter DIGITS = strict("ddMMuuuu");
    private static final int ALL_DIGITS = 8;
    private static final Pattern BETWEEN = Pattern.compile("[/. -]+");
    private static final int YEAR_DIGITS = 4;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private TypedDay() {}

    /** @throws DateTimeException if no calendar has such a day, or it is written in another way */
    public static LocalDate of(String text) {
        LocalDate day = parse(text.strip());
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a year like that is a slip");
        }
        return day;
    }

    private static LocalDate parse(String typed) {
        if (typed.indexOf('-') == YEAR_DIGITS) {
            return LocalDate.parse(typed);
        }
        return typed.length() == ALL_DIGITS && Letters.isNumber(typed, ALL_DIGITS)
                ? LocalDate.parse(typed, DIGITS)
                : LocalDate.parse(BETWEEN.matcher(typed).replaceAll("/"), PARTS);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}

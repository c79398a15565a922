package vn.oneplusone.reporting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.reporting.contributions.rows.Years;

/**
 * The days that figures are of: a month, a quarter, a half-year, nine months, a year, or from one day to another. The same days are the
 * same period, whichever way they were written. This is where periods are read and written, for programs and for people.
 *
 * @param from its first day
 * @param to its last day
 */
public record Period(LocalDate from, LocalDate to) {
    /** A longer one is no report, and would cost a server more than an answer is worth. */
    private static final int MOST_YEARS = 20;
    private static final Pattern NAMED = Pattern.compile("([0-9]{4})(?:-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?");
    private static final String SPAN = "..";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

    /** What a period is called after. */
    public enum Kind {
        /** Such as 2021-03. */
        MONTH,
        /** Such as 2021-Q2. */
        QUARTER,
        /** Such as 2021-H1. */
        HALF_YEAR,
        /** The first nine, 2021-9M. */
        NINE_MONTHS,
        /** Such as 2021. */
        YEAR,
        /** Such as 2021-02-10..2021-05-31. */
        FROM_TO
    }

    /** @throws IllegalArgumentException if it ends before it begins, is too long, or a year has more than four digits */
    public Period {
        if (from.getYear() < 1 || to.getYear() > 9999 || to.isBefore(from)
                || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException("no period: " + from + SPAN + to);
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return months(year, 1, 12);
    }

    /** A month, 1 to 12. */
    public static Period month(int year, int month) {
        return months(year, month, month);
    }

    /** A quarter, a half-year or nine months. */
    public static Period of(int year, YearPart part) {
        return months(year, part.firstMonth(), part.lastMonth());
    }

    /** From one day to another, as numbers. */
    public static Period ofDays(int first, int last) {
        return new Period(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last));
    }

    private static Period months(int year, int first, int last) {
        try {
            return new Period(LocalDate.of(year, first, 1), YearMonth.of(year, last).atEndOfMonth());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no period: " + year + " " + first + " " + last, e);
        }
    }

    /**
     * As {@link #toString()} writes it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Period parse(String text) {
        Matcher named = NAMED.matcher(text);
        int between = text.indexOf(SPAN);
        if (named.matches()) {
            return part(Integer.parseInt(named.group(1)), named.group(2) == null ? "" : named.group(2));
        }
        try {
            return between < 0
                    ? new Period(LocalDate.parse(text), LocalDate.parse(text))
                    : new Period(LocalDate.parse(text.substring(0, between)),
                            LocalDate.parse(text.substring(between + SPAN.length())));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no period: " + text, e);
        }
    }

    private static Period part(int year, String part) {
        for (YearPart named : YearPart.values()) {
            if (named.code().equals(part)) {
                return of(year, named);
            }
        }
        return part.isEmpty() ? year(year) : month(year, Integer.parseInt(part));
    }

    /** The parts of a year that have a name, the shortest last; the year itself is not among them. */
    public static List<Period> partsOf(int year) {
        return Stream.concat(Stream.of(YearPart.values()).map(part -> of(year, part)),
                Stream.iterate(1, month -> month <= 12, month -> month + 1).map(month -> month(year, month))).toList();
    }

    /** The latest quarter that is over on a day. */
    public static Period quarterBefore(LocalDate day) {
        YearMonth last = YearMonth.from(day).minusMonths((day.getMonthValue() - 1) % 3 + 1);
        return months(last.getYear(), last.getMonthValue() - 2, last.getMonthValue());
    }

    /** What it is called after. */
    public Kind kind() {
        int first = from.getMonthValue();
        boolean whole = isWithinYear() && from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth());
        return switch (whole ? to.getMonthValue() - first + 1 : 0) {
            case 1 -> Kind.MONTH;
            case 3 -> first % 3 == 1 ? Kind.QUARTER : Kind.FROM_TO;
            case 6 -> first % 6 == 1 ? Kind.HALF_YEAR : Kind.FROM_TO;
            case 9 -> first == 1 ? Kind.NINE_MONTHS : Kind.FROM_TO;
            case 12 -> Kind.YEAR;
            default -> Kind.FROM_TO;
        };
    }

    /** The year in which it ends. */
    public int year() {
        return to.getYear();
    }

    /** Whether it is a calendar year. */
    public boolean isYear() {
        return kind() == Kind.YEAR;
    }

    /** Itself; null for a calendar year, whose answers say the year alone. */
    public @Nullable Period unlessYear() {
        return isYear() ? null : this;
    }

    /** Whether all its days are of one calendar year. */
    public boolean isWithinYear() {
        return from.getYear() == to.getYear();
    }

    /** Its first day as a number, see {@link Years#day}. */
    public int firstDay() {
        return Years.day(from);
    }

    /** Its last day as a number. */
    public int lastDay() {
        return Years.day(to);
    }

    /** The months that have a day in it, in order. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    /** The same days of the year before; the end of a month stays the end of that month. */
    public Period yearBefore() {
        YearMonth end = YearMonth.from(to);
        return new Period(from.minusYears(1),
                to.equals(end.atEndOfMonth()) ? end.minusYears(1).atEndOfMonth() : to.minusYears(1));
    }

    /** As people who read Vietnamese call it. */
    public String vietnamese() {
        return switch (kind()) {
            case MONTH -> "tháng " + from.getMonthValue() + " năm " + year();
            case QUARTER -> "quý " + ROMAN.get(quarter() - 1) + "/" + year();
            case HALF_YEAR -> from.getMonthValue() == 1 ? "6 tháng đầu năm " + year() : "6 tháng cuối năm " + year();
            case NINE_MONTHS -> "9 tháng năm " + year();
            case YEAR -> "năm " + year();
            case FROM_TO -> "từ " + DAY.format(from) + " đến " + DAY.format(to);
        };
    }

    /** As people who read English call it. */
    public String english() {
        return switch (kind()) {
            case MONTH -> from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + year();
            case QUARTER -> "Q" + quarter() + " " + year();
            case HALF_YEAR ->
                from.getMonthValue() == 1 ? "the first half of " + year() : "the second half of " + year();
            case NINE_MONTHS -> "the first nine months of " + year();
            case YEAR -> Integer.toString(year());
            case FROM_TO -> "from " + DAY.format(from) + " to " + DAY.format(to);
        };
    }

    private int quarter() {
        return (from.getMonthValue() + 2) / 3;
    }

    /** As programs write it, and addresses have it. */
    @Override
    public String toString() {
        String year = "%04d".formatted(year());
        return switch (kind()) {
            case MONTH -> YearMonth.from(from).toString();
            case QUARTER -> year + "-Q" + quarter();
            case HALF_YEAR -> year + "-H" + (from.getMonthValue() == 1 ? 1 : 2);
            case NINE_MONTHS -> year + "-9M";
            case YEAR -> year;
            case FROM_TO -> from + SPAN + to;
        };
    }
}

package vn.oneplusone.app.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.sheets.Problem;

/** Days as people and spreadsheets write them: day first, or year first. */
final class Days {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4}) ?([/.-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})");
    private static final String HOUR = "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?(?:AM|PM|SA|CH|am|pm))?";
    /** Forms on the web put the time of day behind the date; with a zone the day may be another one here. */
    private static final Pattern TIME_BEHIND = Pattern.compile("(?<=\\d)(?:T|,? )(" + HOUR + ")$");
    private static final Pattern TIME_BEFORE = Pattern.compile("^(" + HOUR + "),? (?=\\d)");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}");
    private static final int LONGEST = 60;

    private Days() {}

    /**
     * A day, or why there is none.
     *
     * @param timed whether a time of day stood beside it
     * @param dayFirst whether it is written so
     */
    record Read(@Nullable LocalDate day, @Nullable Problem problem, boolean timed, boolean dayFirst) {}

    /** @param text tidied, with plain digits and dashes */
    static Read read(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !Character.isDigit(text.charAt(0))) {
            return new Read(null, Problem.UNREADABLE_DATE, false, false);
        }
        Matcher behind = TIME_BEHIND.matcher(text);
        Matcher before = TIME_BEFORE.matcher(text);
        Matcher time = behind.find() ? behind : before.find() ? before : null;
        String day = time == null ? text : time.replaceFirst("");
        boolean timed = time != null && time.group(1).chars().anyMatch(c -> c >= '1' && c <= '9');
        Matcher dayFirst = DAY_FIRST.matcher(day);
        if (dayFirst.matches()) {
            return read(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1), timed, true);
        }
        Matcher yearFirst = YEAR_FIRST.matcher(day);
        return yearFirst.matches()
                ? read(yearFirst.group(1), yearFirst.group(3), yearFirst.group(4), timed, false)
                : new Read(null, Problem.UNREADABLE_DATE, timed, false);
    }

    private static Read read(String year, String month, String day, boolean timed, boolean dayFirst) {
        if (YEAR.matcher(year).matches()) {
            try {
                return new Read(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)), null,
                        timed, dayFirst);
            } catch (DateTimeException e) {
                // no such day
            }
        }
        return new Read(null, Problem.IMPOSSIBLE_DATE, timed, dayFirst);
    }
}

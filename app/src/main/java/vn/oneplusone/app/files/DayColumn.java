package vn.oneplusone.app.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How the days of one column are written. A spreadsheet of another country takes what is typed as day/month for month/day where that can be:
 * then day and month are exchanged. What cannot be (a day above 12) stays a text as it was typed. So a column in which the spreadsheet made dates
 * of days up to 12 only, and left texts of days above 12 only, was exchanged.
 */
final class DayColumn {
    private static final int LAST_MONTH = 12;
    private static final int SHOWN = 10;

    private final List<Integer> dates = new ArrayList<>();
    private long texts;
    private boolean contradicted;

    /** @param cell whether the spreadsheet holds it as a date; else it is a text, day first */
    void saw(int line, LocalDate day, boolean cell) {
        boolean above = day.getDayOfMonth() > LAST_MONTH;
        contradicted |= above == cell;
        if (cell) {
            dates.add(line);
        } else {
            texts++;
        }
    }

    /** The lines whose day and month were exchanged; empty where nothing tells of it. */
    List<Integer> exchanged() {
        return contradicted || texts == 0 ? List.of() : dates;
    }

    /** Numbers of lines, the first of many. */
    static String lines(List<Integer> lines) {
        String first = String.join(", ", lines.stream().limit(SHOWN).map(String::valueOf).toList());
        return lines.size() > SHOWN ? first + ", …" : first;
    }
}

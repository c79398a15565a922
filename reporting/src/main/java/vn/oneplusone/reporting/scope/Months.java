package vn.oneplusone.reporting.scope;

import java.time.YearMonth;
import vn.oneplusone.reporting.contributions.rows.Years;

/** The days of a year's months. */
public final class Months {
    private Months() {}

    /** The first day of each month. */
    static int[] firstDays(int year) {
        int[] days = new int[12];
        for (int month = 0; month < 12; month++) {
            days[month] = Years.firstDay(year) + YearMonth.of(year, month + 1).atDay(1).getDayOfYear() - 1;
        }
        return days;
    }

    /** The last day of a month, 1 to 12. */
    public static int lastDay(int year, int month) {
        return month == 12 ? Years.lastDay(year) : firstDays(year)[month] - 1;
    }
}

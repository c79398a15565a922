package vn.oneplusone.reporting.contributions.rows;

import java.time.LocalDate;

/** Years and days as small numbers, without objects: this runs for every fact. */
public final class Years {
    /** No day. */
    public static final int NEVER = Integer.MAX_VALUE;
    /** The first day of the programme 1+1, 2018–2022. */
    public static final int PROGRAMME_FROM = firstDay(2018);
    /** Its last day. */
    public static final int PROGRAMME_TO = lastDay(2022);

    /** Far beyond any year that can be meant, and still a day that fits an int. */
    private static final int FARTHEST = 5_000_000;

    private Years() {}

    /** The day as a number; a date beyond all reason counts at the edge of what fits instead of stopping the count. */
    public static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), firstDay(-FARTHEST), lastDay(FARTHEST));
    }

    /** 1 January. */
    public static int firstDay(int year) {
        int y = Math.clamp(year, -FARTHEST, FARTHEST);
        return 365 * (y - 1970) + Math.floorDiv(y - 1969, 4) - Math.floorDiv(y - 1901, 100)
                + Math.floorDiv(y - 1601, 400);
    }

    /** 31 December. */
    public static int lastDay(int year) {
        return firstDay(Math.clamp(year, -FARTHEST, FARTHEST) + 1) - 1;
    }

    /** The year of a day. */
    public static int of(int day) {
        int year = 1970 + (int) Math.floorDiv(day * 400L, 146_097L);
        if (day < firstDay(year)) {
            return year - 1;
        }
        return day > lastDay(year) ? year + 1 : year;
    }

    /** Whether a month begins on that day. */
    static boolean isFirstOfMonth(int day) {
        return LocalDate.ofEpochDay(day).getDayOfMonth() == 1;
    }

    /** Whether coverage over the programme makes sense at the end of that year. */
    public static boolean inProgramme(int year) {
        return firstDay(year) >= PROGRAMME_FROM && lastDay(year) <= PROGRAMME_TO;
    }
}

package vn.oneplusone.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.Slice;

/**
 * The day of a test run: no test meets midnight or the turn of a year by chance. One of a few days, as the slice says, so that none rests on the others;
 * it is printed, and {@code -Dtest.day=2027-07-01} runs the tests on that one.
 */
public final class TestDay {
    /** One in the middle, and those on which days before or after it are of another year, half-year or month. */
    private static final List<String> DAYS = List.of("2026-11-17", "2026-12-31", "2027-01-01", "2027-01-02",
            "2027-02-28", "2027-07-01", "2028-02-29");
    public static final LocalDate TODAY = LocalDate
            .parse(System.getProperty("test.day", DAYS.get(Slice.one(DAYS.size()))));
    /** Ticks; the run began at eight in the morning. */
    public static final Clock CLOCK = Clock.offset(Clock.systemUTC(),
            Duration.between(Instant.now(), TODAY.atTime(8, 0).atZone(DistrictDay.ZONE).toInstant()));

    static {
        System.out.println("Day: -Dtest.day=" + TODAY);
    }

    private TestDay() {}
}

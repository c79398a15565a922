package vn.oneplusone.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.oneplusone.app.time.DistrictDay;

/**
 * The day of a test run: the same one in each run, so that no test meets midnight or the turn of a year by chance.
 * {@code -Dtest.day=2028-02-29} runs them on another day.
 */
public final class TestDay {
    public static final LocalDate TODAY = LocalDate.parse(System.getProperty("test.day", "2026-11-17"));
    /** Ticks; the run began at eight in the morning. */
    public static final Clock CLOCK = Clock.offset(Clock.systemUTC(),
            Duration.between(Instant.now(), TODAY.atTime(8, 0).atZone(DistrictDay.ZONE).toInstant()));

    private TestDay() {}
}

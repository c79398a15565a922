package vn.oneplusone.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Broken on purpose: three ways to the wall clock, and one that is allowed. */
final class SampleThatLooksAtTheClock {
    private SampleThatLooksAtTheClock() {}

    static boolean isLate(Clock injected) {
        return Instant.now().toEpochMilli() > System.currentTimeMillis()
                || LocalDate.now(Clock.systemUTC()).isAfter(LocalDate.now(injected));
    }
}

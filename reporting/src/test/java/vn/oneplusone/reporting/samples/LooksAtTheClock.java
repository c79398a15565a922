package vn.oneplusone.reporting.samples;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A replay years later would give another day. */
public final class LooksAtTheClock {
    private LooksAtTheClock() {}

    public static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}

package vn.oneplusone.app.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days where the district is, whatever zone a server is set to. */
public final class DistrictDay {
    /** Its zone, for what is printed with the time of day. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private DistrictDay() {}

    /** The day it is there now. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }

    /** The day on which an instant is there. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** The first instant of a day. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}

package vn.oneplusone.app.administration;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.oneplusone.app.time.DistrictDay;

/** Moments as people in the district write them. */
final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT)
            .withZone(DistrictDay.ZONE);

    private Times() {}

    static String of(Instant instant) {
        return TIME.format(instant);
    }
}

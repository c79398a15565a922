package vn.oneplusone.app.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.queries.Geography;

/**
 * Under which units figures are asked for.
 *
 * @param named null where the question does not say
 * @param date of the units of now
 */
record AskedUnits(@Nullable Geography named, @Nullable LocalDate date) {
    /** The units of today, unless another date is asked for; a date without {@code geography=now} means nothing. */
    static AskedUnits of(Parameters parameters, Clock clock) {
        Geography named = parameters.oneOf("geography", Geography.class);
        LocalDate asked = parameters.date("geographyDate");
        if (named == Geography.NOW) {
            return asked == null ? ofToday(clock) : new AskedUnits(named, asked);
        }
        if (asked != null) {
            parameters.complain("geographyDate", "OnlyNow");
        }
        return new AskedUnits(named, null);
    }

    static AskedUnits ofToday(Clock clock) {
        return new AskedUnits(Geography.NOW, DistrictDay.today(clock));
    }

    Geography geography() {
        return named == null ? Geography.THEN : named;
    }
}

package vn.oneplusone.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.oneplusone.app.DistrictDay;
import vn.oneplusone.reporting.queries.Geography;

/** By which units a report is read: those of then, or those of one date. */
final class GeographyOption {

    @Option(names = "--geography", paramLabel = "then|now", defaultValue = "then", descriptionKey = "oneplusone.counts.geography")
    private Geography geography;

    @Option(names = "--geography-date", paramLabel = "D", descriptionKey = "oneplusone.counts.geography-date")
    private @Nullable LocalDate asked;

    GeographyOption() {}

    Geography geography() {
        return geography;
    }

    /** The date of the units: today, unless another is asked for; null for those of then. */
    @Nullable
    LocalDate date() {
        if (geography == Geography.THEN) {
            if (asked != null) {
                throw new WrongInput("counts.geography-date", asked);
            }
            return null;
        }
        return asked == null ? DistrictDay.today(Clock.systemUTC()) : asked;
    }
}

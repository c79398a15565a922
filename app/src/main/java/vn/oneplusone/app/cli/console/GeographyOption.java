package vn.oneplusone.app.cli.console;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.queries.Geography;

/** By which units a report is read: those of then, or those of one date. */
public final class GeographyOption {

    @Option(names = "--geography", paramLabel = "then|now", defaultValue = "then", descriptionKey = "oneplusone.counts.geography")
    private Geography geography;

    @Option(names = "--geography-date", paramLabel = "D", descriptionKey = "oneplusone.counts.geography-date")
    private @Nullable LocalDate asked;

    GeographyOption() {}

    public Geography geography() {
        return geography;
    }

    /** The date of the units: today, unless another is asked for; null for those of then. */
    @Nullable
    public LocalDate date() {
        if (geography == Geography.THEN) {
            if (asked != null) {
                throw new WrongInput("counts.geography-date", asked);
            }
            return null;
        }
        return asked == null ? DistrictDay.today(Clock.systemUTC()) : asked;
    }
}

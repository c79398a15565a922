package vn.oneplusone.app.cli.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.oneplusone.app.time.DistrictDay;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.figures.Figures;
import vn.oneplusone.reporting.queries.Geography;

/** By which units a report is read: those of then, or those of one date. */
public final class GeographyOption {

    @Option(names = "--geography", paramLabel = "then|now", descriptionKey = "oneplusone.counts.geography")
    private @Nullable Geography named;

    @Option(names = "--geography-date", paramLabel = "D", descriptionKey = "oneplusone.counts.geography-date")
    private @Nullable LocalDate asked;

    GeographyOption() {}

    public Geography geography() {
        return named == null ? Geography.THEN : named;
    }

    /** The same about a unit, which may not have been there yet: where nothing is said, as everywhere, under the units of today. */
    public Geography geography(@Nullable UUID unit, Period period, Figures figures) {
        return named == null && figures.unitDays().isNotYet(unit, period) ? Geography.NOW : geography();
    }

    /** The date of the units: today, unless another is asked for; null for those of then. */
    @Nullable
    public LocalDate date(Geography geography) {
        if (geography == Geography.THEN || (asked != null && named == null)) {
            if (asked != null) {
                throw new WrongInput("counts.geography-date", asked);
            }
            return null;
        }
        return asked == null ? DistrictDay.today(Clock.systemUTC()) : asked;
    }
}

package vn.oneplusone.app.cli.console;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.oneplusone.reporting.Period;

/** Which days a report is of: a year, or another period. */
public final class PeriodOption {
    @Option(names = "--year", paramLabel = "Y", descriptionKey = "oneplusone.counts.year")
    private @Nullable Integer year;

    @Option(names = "--period", paramLabel = "P", descriptionKey = "oneplusone.counts.period")
    private @Nullable String period;

    PeriodOption() {}

    /** @throws WrongInput if it is none */
    public Period period() {
        try {
            return year == null ? Period.parse(String.valueOf(period)) : Period.year(year);
        } catch (IllegalArgumentException e) {
            throw new WrongInput("period.none", period == null ? year : period);
        }
    }
}

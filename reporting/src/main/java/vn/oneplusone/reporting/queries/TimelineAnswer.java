package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;

/** Admissions of a period month by month, against the target of the year. */
public record TimelineAnswer(int year, @Nullable Period period, Geography geography, @Nullable LocalDate geographyDate,
        LedgerState ledger,
        Map<Organization, Line> lines) {
    /** One organization's twelve months. */
    public record Line(@Nullable Long target, List<Point> months) {}

    /**
     * The end of a month.
     *
     * @param month 1 to 12
     * @param admitted in the month
     * @param cumulative since the period began
     * @param attainment cumulative ÷ target; null without a target
     */
    public record Point(int month, long admitted, long cumulative, @Nullable Percentage attainment) {}
}

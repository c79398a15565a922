package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsPart.At;

/** 1+1 coverage and dissemination coverage, in total and by unit. */
public record CoverageAnswer(int year, @Nullable Period period, Geography geography, @Nullable LocalDate geographyDate,
        LedgerState ledger,
        Map<Organization, @At(CountsPart.COVERAGE) CountsPart> total,
        @At(CountsPart.DISSEMINATION) CountsPart dissemination, List<OfUnit> units) {
    /** One unit's coverage. */
    public record OfUnit(UnitLabel unit, Map<Organization, @At(CountsPart.COVERAGE) CountsPart> coverage,
            @At(CountsPart.DISSEMINATION) CountsPart dissemination) {}
}

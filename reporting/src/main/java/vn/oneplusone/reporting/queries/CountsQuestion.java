package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;

/**
 * A period, seen from a point of the ledger. All reports of it are asked with it.
 *
 * @param geographyDate whose units are meant by {@link Geography#NOW}; null for the latest date on which a change of units takes effect
 * @param asOf ledger size: only facts at positions below it; null for all that are known
 * @param unit this unit and what is below it; null for everything
 * @param organization only this organization, where a number belongs to one; null for both
 */
public record CountsQuestion(Period period, Geography geography, @Nullable LocalDate geographyDate, @Nullable Long asOf,
        @Nullable UUID unit, @Nullable Organization organization) {
    /** Everything about a year, from all that is known. */
    public static CountsQuestion of(int year) {
        return of(Period.year(year));
    }

    /** Everything about a period, from all that is known. */
    public static CountsQuestion of(Period period) {
        return new CountsQuestion(period, Geography.THEN, null, null, null, null);
    }

    /** The year in which the period ends. */
    public int year() {
        return period.year();
    }

    /** The same as known when the ledger had that size. */
    public CountsQuestion asOf(@Nullable Long size) {
        return new CountsQuestion(period, geography, geographyDate, size, unit, organization);
    }

    /** The same under the units of a date; null for the latest on which a change of units takes effect. */
    public CountsQuestion now(@Nullable LocalDate date) {
        return new CountsQuestion(period, Geography.NOW, date, asOf, unit, organization);
    }

    /** The same for one unit and what is below it. */
    public CountsQuestion of(@Nullable UUID unit) {
        return new CountsQuestion(period, geography, geographyDate, asOf, unit, organization);
    }

    /** The same for one organization. */
    public CountsQuestion of(@Nullable Organization organization) {
        return new CountsQuestion(period, geography, geographyDate, asOf, unit, organization);
    }
}

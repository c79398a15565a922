package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;

/**
 * The units that stood at the top in a year in which more than one did, in the order of their days. Each has a closing of its own, about
 * its days.
 */
public record TopsOfYear(List<Top> units) {
    /** One of them, as it was called on the last of its days. */
    public record Top(UnitLabel unit, PartOfYear days) {}

    /** Days of a year, where not all of them are meant: on the others the unit was not there, or another one stood at the top. */
    public record PartOfYear(LocalDate from, LocalDate to) {
        /** Null for a whole year. */
        public static @Nullable PartOfYear of(Period days) {
            return days.isYear() ? null : new PartOfYear(days.from(), days.to());
        }
    }
}

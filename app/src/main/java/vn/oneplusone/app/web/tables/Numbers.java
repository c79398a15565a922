package vn.oneplusone.app.web.tables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** The numbers of a year, counted or published, by the unit that a row of the page is about. */
public abstract sealed class Numbers permits CountedNumbers, PublishedNumbers {
    private final Row total;
    private final List<Row> parts;

    Numbers(@Nullable UnitLabel top, List<Row> parts) {
        this.total = new Row(top, false, null);
        this.parts = parts;
    }

    /** The row of all units together. */
    public final Row total() {
        return total;
    }

    /** What the total is made of, in the order of the page. */
    public final List<Row> parts() {
        return parts;
    }

    /** A number; null where there is none. */
    public abstract @Nullable Long value(Row row, @Nullable Organization organization, Figure figure);

    /** What the numbers are compared with; null where they are compared with nothing. */
    public @Nullable Period comparedWith() {
        return null;
    }

    /** The same number a year before; null where there is none to compare with. */
    public @Nullable Long before(Row row, @Nullable Organization organization, Figure figure) {
        return null;
    }

    /** The days of which the numbers of a row are, where its unit was not there all year; null else. */
    public @Nullable PartOfYear days(Row row) {
        return null;
    }

    /** Whether the number exists and is kept back to protect people. */
    public abstract boolean isKeptBack(Row row, @Nullable Organization organization, Figure figure);

    /** Of a number that is kept back, how much it is at least; null where nothing is known of it. */
    public @Nullable Long atLeast(Row row, @Nullable Organization organization, Figure figure) {
        return null;
    }

    /** How the unit of a row came to its numbers, under the units of now; null else. */
    public UnitsOfNow.@Nullable Row origin(Row row) {
        return null;
    }

    /** The former districts of the rows; none where rows are not shown so. */
    public List<District> districts() {
        return List.of();
    }

    /** The address of the facts behind a number, or null where the reader may not see them. */
    public abstract @Nullable String facts(Row row, @Nullable Organization organization, Figure figure,
            @Nullable Integer month,
            @Nullable String detail);

    /**
     * A district that is no more.
     *
     * @param sum of its rows
     * @param until its last day
     */
    public record District(Row sum, LocalDate until, List<Row> rows) {}

    /**
     * A row.
     *
     * @param unit null for everything, where no single unit is at the top
     * @param own only the unit itself, not what is below it
     * @param detail only of that kind; null for all together
     */
    public record Row(@Nullable UnitLabel unit, boolean own, @Nullable Object detail) {
        /** The same of one kind, or of all. */
        public Row of(@Nullable Object kind) {
            return new Row(unit, own, kind);
        }
    }
}

package vn.oneplusone.app.web.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;

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

    /** Whether the number exists and is kept back to protect people. */
    public abstract boolean isKeptBack(Row row, @Nullable Organization organization, Figure figure);

    /** The address of the facts behind a number, or null where the reader may not see them. */
    public abstract @Nullable String facts(Row row, @Nullable Organization organization, Figure figure,
            @Nullable Integer month,
            @Nullable String detail);

    /**
     * A row.
     *
     * @param unit null for everything, where no single unit is at the top
     * @param own only the unit itself, not what is below it
     * @param detail only of that kind; null for all together
     */
    public record Row(@Nullable UnitLabel unit, boolean own, @Nullable Enum<?> detail) {
        /** The same of one kind, or of all. */
        public Row of(@Nullable Enum<?> kind) {
            return new Row(unit, own, kind);
        }
    }
}

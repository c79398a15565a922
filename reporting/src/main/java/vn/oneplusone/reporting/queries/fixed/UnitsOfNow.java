package vn.oneplusone.reporting.queries.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The units of a later day under which published figures are shown. They are sums of what was published and of nothing else, so that
 * nobody learns more from them than from the publication: where a number is kept back, so is each sum that needs it.
 *
 * @param since the last day on which any unit changed
 * @param facts about units of which these are the outcome
 * @param top the one unit that stands above all others on that day; null where several do
 * @param rows how each unit of the answer, its top apart, came to its numbers
 * @param atLeast of sums that are kept back, what was published of them
 * @param districts that are no more, each with the communes of now that were its own
 */
public record UnitsOfNow(LocalDate since, long facts, @Nullable UnitLabel top, List<Row> rows,
        List<PublishedCell> atLeast, List<FormerDistrict> districts) {

    /**
     * A unit with numbers.
     *
     * @param of the published units whose numbers it has together
     * @param parts the units that were made of it, where it was split: numbers of before belong to none of them alone
     */
    public record Row(UUID unit, Fate fate, List<UnitLabel> of, List<UnitLabel> parts) {
        /** Whether it is other than what was published, or cannot be. */
        public boolean isChanged() {
            return fate != Fate.STANDS || of.size() != 1 || !of.getFirst().unitId().equals(unit);
        }
    }

    /** What became of a unit. */
    public enum Fate {
        /** It is there. */
        STANDS,
        /** It was split, or went into one that was: a row of its own. */
        SPLIT,
        /** It ended, and no unit of those in the table goes on for it: a row of its own. */
        ENDED
    }

    /**
     * A district that is no more.
     *
     * @param until its last day
     * @param units of the answer that were below it
     * @param cells their sums
     * @param atLeast of sums that are kept back, what was published of them
     */
    public record FormerDistrict(UnitLabel district, LocalDate until, List<UUID> units, List<PublishedCell> cells,
            List<PublishedCell> atLeast) {}

    /** Whether the units are others than those that were published. */
    public boolean isChanged() {
        return rows.stream().anyMatch(Row::isChanged);
    }

    /** Of a sum that is kept back, what was published of it; null where that is nothing. */
    public @Nullable Long atLeast(UUID unit, @Nullable Organization organization, String measure) {
        return atLeast.stream().filter(cell -> cell.unit().equals(unit) && cell.organization() == organization
                && cell.measure().equals(measure)).findFirst().map(PublishedCell::value).orElse(null);
    }

    /** How a unit came to its numbers; null for the top. */
    public @Nullable Row row(UUID unit) {
        return rows.stream().filter(row -> row.unit.equals(unit)).findFirst().orElse(null);
    }
}

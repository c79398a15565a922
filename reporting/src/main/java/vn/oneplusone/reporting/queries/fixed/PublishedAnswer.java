package vn.oneplusone.reporting.queries.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The latest figures of a year that were made public: all that anonymous readers see.
 *
 * @param ledger from which the figures were counted
 * @param position of the publication itself
 * @param days of the year that they are of, where more than one unit stood at its top; null for all
 * @param units the units that the cells name, as they were when counted
 * @param unitsOfNow where they are shown under the units of a later day, how; null where they are as they were published
 */
public record PublishedAnswer(int year, LedgerState ledger, String ruleVersion, LocalDate publishedOn, long position,
        List<PublishedCell> cells, List<UnitLabel> units, @Nullable PartOfYear days,
        @Nullable UnitsOfNow unitsOfNow) {
    /** The unit whose numbers they are: those of the whole are published before those of its parts. Null where it was never established. */
    public @Nullable UnitLabel top() {
        return units.isEmpty() || units.getFirst().level() == null ? null : units.getFirst();
    }

    /** A published number; null where it was not published, or suppressed. */
    public @Nullable Long value(UUID unit, @Nullable Organization organization, Figure figure) {
        for (PublishedCell cell : cells) {
            if (cell.unit().equals(unit) && cell.organization() == organization
                    && cell.measure().equals(figure.name())) {
                return cell.value();
            }
        }
        // published beside the target only where it is another one
        return figure == Figure.TARGET_TOGETHER ? value(unit, organization, Figure.TARGET) : null;
    }
}

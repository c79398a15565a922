package vn.oneplusone.reporting.queries.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The latest figures of a year that were made public: all that anonymous readers see.
 *
 * @param ledger from which the figures were counted
 * @param position of the publication itself
 * @param units the units that the cells name, as they were when counted
 */
public record PublishedAnswer(int year, LedgerState ledger, String ruleVersion, LocalDate publishedOn, long position,
        List<PublishedCell> cells, List<UnitLabel> units) {
    /** A published number; null where it was not published, or suppressed. */
    public @Nullable Long value(UUID unit, @Nullable Organization organization, Figure figure) {
        for (PublishedCell cell : cells) {
            if (cell.unit().equals(unit) && cell.organization() == organization
                    && cell.measure().equals(figure.name())) {
                return cell.value();
            }
        }
        return null;
    }
}

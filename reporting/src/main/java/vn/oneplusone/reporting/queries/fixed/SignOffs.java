package vn.oneplusone.reporting.queries.fixed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.events.FiguresSignedOff;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * Which units have signed off their figures of a period.
 *
 * @param year in which it ends
 * @param period null for the whole year
 * @param units those directly below the unit asked about
 */
public record SignOffs(int year, @Nullable Period period, LedgerState ledger, List<OfUnit> units) {
    /**
     * One unit.
     *
     * @param latest null where it has not signed off
     * @param changed whether a figure is another one now than the latest sign-off says
     */
    public record OfUnit(UnitLabel unit, @Nullable FiguresSignedOff latest, boolean changed) {}

    /** Those that have not signed off. */
    public List<UnitLabel> missing() {
        return units.stream().filter(unit -> unit.latest() == null).map(OfUnit::unit).toList();
    }
}

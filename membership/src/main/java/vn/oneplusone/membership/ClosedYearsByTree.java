package vn.oneplusone.membership;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.rules.ClosedYears;

/** A year is closed for a unit where one closed it that stood above the unit on the day of the fact, as the statement counted it. */
record ClosedYearsByTree(Units units, Closings closings) implements ClosedYears {
    @Override
    public @Nullable Breach breach(Collection<Changed> changed, @Nullable CorrectionOrder order) {
        boolean closed = false;
        int year = 0;
        for (Changed one : changed) {
            year = one.day().getYear();
            UUID closing = closing(one);
            if (closing != null && order == null) {
                return new Breach(Fault.NOT_ORDERED, year);
            }
            if (closing != null && order != null && !units.isOrAbove(order.by(), closing, order.decision().on())) {
                return new Breach(Fault.ORDERED_ELSEWHERE, year);
            }
            closed |= closing != null;
        }
        return order != null && !closed ? new Breach(Fault.NOT_CLOSED, year) : null;
    }

    /** The highest one, whose figures hold those of the others. */
    private @Nullable UUID closing(Changed one) {
        UUID highest = null;
        for (UUID unit : units.upwards(one.unit(), one.day())) {
            highest = closings.areOf(unit, one.day().getYear()) ? unit : highest;
        }
        return highest;
    }
}

package vn.oneplusone.membership.rules;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;

/**
 * What a closed year rests on is corrected by order alone. Asked by each module before it takes back or changes a fact that figures of a closing
 * count; a component of the Axon configuration, as the closings are facts of a module that none of them knows.
 */
@FunctionalInterface
public interface ClosedYears {
    /** Since this day annulments, corrections of campaigns and revisions of targets need an order: none could be given before. */
    LocalDate FOR_ALL_SINCE = LocalDate.of(2026, 12, 1);

    /** Why a correction is not allowed. */
    enum Fault {
        /** The order has no number, or is later than the correction. */
        INCOMPLETE,
        /** The year is closed, and nothing was ordered. */
        NOT_ORDERED,
        /** The year is closed, and the order is of a unit that neither closed it nor stands above the one that did. */
        ORDERED_ELSEWHERE,
        /** No year of these days is closed, so there is nothing to order. */
        NOT_CLOSED
    }

    /** @param year the closed one; of the days where none is closed */
    record Breach(Fault fault, int year) {}

    /** The unit and the day of a figure that changes. */
    record Changed(UUID unit, LocalDate day) {
        /** On two days, and at the end of each year between them: where a membership begins on the other day. */
        public static Set<Changed> between(UUID unit, LocalDate one, LocalDate other) {
            Set<Changed> changed = new LinkedHashSet<>(List.of(new Changed(unit, one)));
            LocalDate last = one.isBefore(other) ? other : one;
            LocalDate end = (one.isBefore(other) ? one : other).with(TemporalAdjusters.lastDayOfYear());
            for (; end.isBefore(last); end = end.plusYears(1)) {
                changed.add(new Changed(unit, end));
            }
            changed.add(new Changed(unit, other));
            return changed;
        }
    }

    /** Says which units have closed which years; the application answers over the facts of closings. */
    @FunctionalInterface
    interface Closings {
        /** Where nothing is ever closed. */
        Closings NONE = (unit, year) -> false;

        /** Whether a unit closed that year. */
        boolean areOf(UUID unit, int year);
    }

    /**
     * Judges a correction.
     *
     * @param changed from where a fact is taken away and to where it is moved; nothing where no figure changes
     * @return null where it is allowed
     */
    @Nullable
    Breach breach(Collection<Changed> changed, @Nullable CorrectionOrder order);

    /**
     * The same, with what an order has to be.
     *
     * @param on day of the correction
     */
    default @Nullable Breach breach(Collection<Changed> changed, @Nullable CorrectionOrder order, LocalDate on) {
        return order != null && (order.decision().number().isBlank() || order.decision().on().isAfter(on))
                ? new Breach(Fault.INCOMPLETE, on.getYear())
                : breach(changed, order);
    }

    /** As a fact that was recorded on that day is judged again, which needed no order before {@link #FOR_ALL_SINCE}. */
    default ClosedYears recordedOn(LocalDate day) {
        return day.isBefore(FOR_ALL_SINCE)
                ? (changed, order) -> order == null ? null : breach(changed, order)
                : this;
    }
}

package vn.oneplusone.membership.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;

/**
 * What a closed year rests on is corrected by order alone. Asked by each module before it moves a fact to another day or takes it back; a
 * component of the Axon configuration, as the closings are facts of a module that none of them knows.
 */
@FunctionalInterface
public interface ClosedYears {
    /** Why a correction is not allowed. */
    enum Fault {
        /** The year is closed, and nothing was ordered. */
        NOT_ORDERED,
        /** The year is closed, and the order is of a unit that neither closed it nor stands above the one that did. */
        ORDERED_ELSEWHERE,
        /** No year of these days is closed, so there is nothing to order. */
        NOT_CLOSED
    }

    /** @param year the closed one; of the days where none is closed */
    record Breach(Fault fault, int year) {}

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
     * @param branch whose fact it is
     * @param days from which a fact is taken away and to which it is moved; none where no figure moves
     * @return null where it is allowed
     */
    @Nullable
    Breach breach(UUID branch, Collection<LocalDate> days, @Nullable CorrectionOrder order);
}

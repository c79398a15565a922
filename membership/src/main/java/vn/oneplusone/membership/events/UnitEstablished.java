package vn.oneplusone.membership.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit exists from a date on. Recorded once per unit, in the one stream of units.
 *
 * @param parent the unit above at that date; null for the top of the tree only
 * @param code official code of the time; codes and names may be used again by another unit, ids never
 * @param kind what the unit is; absent where that was not stated
 */
public record UnitEstablished(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name,
        LocalDate on, @Nullable UnitKind kind) implements UnitEvent {

    /** With no kind stated. */
    public UnitEstablished(UUID unit, UnitLevel level, @Nullable UUID parent, String code, String name, LocalDate on) {
        this(unit, level, parent, code, name, on, null);
    }
}

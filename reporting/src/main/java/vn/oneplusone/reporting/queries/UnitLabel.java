package vn.oneplusone.reporting.queries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * A unit as readers know it.
 *
 * @param code official code; null where facts name a unit that was never established
 * @param name null in the same case
 * @param level null in the same case
 * @param parent null for the top and in the same case
 * @param pilot whether it is a pilot of 1+1 in the year of the question
 * @param kind what it is; null where nobody has stated it
 */
public record UnitLabel(UUID unitId, @Nullable String code, @Nullable String name, @Nullable UnitLevel level,
        @Nullable UUID parent, boolean pilot, @Nullable UnitKind kind) {
    /** Whether it is a commune or a town: a unit of its level that is a school, say, is none. */
    public boolean isCommune() {
        return level == UnitLevel.COMMUNE && UnitKind.isOfResidents(kind);
    }
}

package vn.oneplusone.reporting.queries;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * A unit as readers know it.
 *
 * @param code official code; null where facts name a unit that was never established
 * @param name null in the same case
 * @param level null in the same case
 * @param parent null for the top and in the same case
 * @param pilot whether it is a pilot of 1+1 in the year of the question
 */
public record UnitLabel(UUID unitId, @Nullable String code, @Nullable String name, @Nullable UnitLevel level,
        @Nullable UUID parent, boolean pilot) {}

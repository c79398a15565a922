package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * A unit on a day.
 *
 * @param above null for the top of the tree
 * @param established its first day
 * @param ended the first day on which it is no more, if that day has come
 * @param into the unit that it went into, if it did
 */
public record Unit(UUID id, UnitLevel level, String code, String name, @Nullable UUID above, LocalDate established,
        @Nullable LocalDate ended, @Nullable UUID into) {
    /** Whether it still is. */
    public boolean isThere() {
        return ended == null;
    }
}

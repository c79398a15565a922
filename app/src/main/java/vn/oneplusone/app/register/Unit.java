package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * A unit on a day.
 *
 * @param above null for the top of the tree
 * @param established its first day
 * @param ended the first day on which it is no more, if that day has come
 * @param into the unit that it went into, if it did
 * @param parts the units that were made of it, if it was split: {@code into} is the one that goes on for the rest
 * @param kind what it is; null where nobody has stated it
 */
public record Unit(UUID id, UnitLevel level, String code, String name, @Nullable UUID above, LocalDate established,
        @Nullable LocalDate ended, @Nullable UUID into, List<UUID> parts,
        @Nullable UnitKind kind) {
    /** Whether it still is. */
    public boolean isThere() {
        return ended == null;
    }
}

package vn.oneplusone.reporting.contributions;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.contributions.rows.Journal;

/** Every unit that a fact has named, established or not, with a small number for the columns. */
final class Units {
    /** In place of a unit, where a fact names none. */
    static final int NONE = -1;

    private final Map<UUID, Unit> byId = new HashMap<>();
    private final Journal<UUID> ids = new Journal<>(new UUID[0]);
    private final Journal<Long> namedAt = new Journal<>(new Long[0]);
    private long position;

    /** Whatever is named from now on is named by the fact at this position. */
    void at(long position) {
        this.position = position;
    }

    Unit get(UUID id) {
        Unit unit = byId.get(id);
        if (unit == null) {
            unit = new Unit(id, ids.size());
            byId.put(id, unit);
            ids.append(id);
            namedAt.append(position);
        }
        return unit;
    }

    Journal<UUID> ids() {
        return ids;
    }

    /** For each number the position of the fact that named the unit first. */
    Journal<Long> namedAt() {
        return namedAt;
    }

    /** Numbers depend on the order of first mention; where order decides something, ids are compared. */
    int compare(int a, int b) {
        return a == b ? 0 : ids.get(a).compareTo(ids.get(b));
    }

    /** A unit and what is known of its years. */
    static final class Unit {
        final UUID id;
        final int number;
        boolean established;
        private @Nullable UnitYear latest;

        Unit(UUID id, int number) {
            this.id = id;
            this.number = number;
        }

        UnitYear in(int year) {
            for (UnitYear known = latest; known != null; known = known.previous) {
                if (known.year == year) {
                    return known;
                }
            }
            UnitYear first = new UnitYear(this, year, latest);
            latest = first;
            return first;
        }
    }
}

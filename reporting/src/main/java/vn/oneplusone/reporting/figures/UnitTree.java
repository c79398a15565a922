package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.contributions.Prefix;
import vn.oneplusone.reporting.contributions.Register;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.UnknownUnit;

/**
 * The units of one day, as the facts below a size know them. A unit that was merged by then has no place of its own: what is said of it
 * is said of the unit that goes on for it. A unit that does not exist yet stands where it will first stand.
 */
final class UnitTree {
    /** In place of the top, where everything is meant. */
    static final int EVERYTHING = -1;

    private final int day;
    private final List<UUID> ids;
    private final Register.@Nullable Unit[] established;
    private final @Nullable String[] names;
    private final int[] parents;
    private final int[] successors;
    private final boolean[] ended;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final boolean[] pilots;

    /** @param year in which a unit may be a pilot */
    UnitTree(Prefix prefix, long size, int year, int day) {
        this.day = day;
        ids = prefix.unitIds();
        established = new Register.Unit[ids.size()];
        names = new String[ids.size()];
        parents = new int[ids.size()];
        successors = new int[ids.size()];
        ended = new boolean[ids.size()];
        pilots = new boolean[ids.size()];
        Arrays.fill(parents, EVERYTHING);
        for (int unit = 0; unit < ids.size(); unit++) {
            numbers.put(ids.get(unit), unit);
            successors[unit] = unit;
            children.add(new ArrayList<>());
        }
        for (Register.Unit unit : prefix.units()) {
            if (unit.position() < size) {
                established[unit.number()] = unit;
                names[unit.number()] = unit.name();
                parents[unit.number()] = unit.parentNumber();
            }
        }
        prefix.unitChanges().stream().filter(change -> change.position() < size && change.day() <= day)
                .sorted(Comparator.comparingInt(Register.UnitChange::day)).forEach(this::change);
        for (int unit = 0; unit < ids.size(); unit++) {
            parents[unit] = parents[unit] == EVERYTHING ? EVERYTHING : resolve(parents[unit]);
        }
        for (int unit = 0; unit < ids.size(); unit++) {
            if (goesInCircles(unit)) {
                parents[unit] = EVERYTHING;
            }
        }
        for (int unit = 0; unit < ids.size(); unit++) {
            if (resolve(unit) == unit) {
                (parents[unit] == EVERYTHING || ended[unit] ? tops : children.get(parents[unit])).add(unit);
            }
        }
        for (Register.Pilot pilot : prefix.pilots()) {
            Integer number = numbers.get(pilot.unit());
            if (number != null && pilot.position() < size && pilot.year() == year) {
                pilots[number] = true;
            }
        }
    }

    private void change(Register.UnitChange change) {
        switch (change) {
            case Register.Renamed renamed -> names[renamed.number()] = renamed.name();
            case Register.Moved moved -> parents[moved.number()] = moved.parentNumber();
            case Register.Ended end -> {
                ended[end.number()] = true;
                successors[end.number()] = end.successorNumber() < 0 ? end.number() : end.successorNumber();
            }
        }
    }

    int count() {
        return ids.size();
    }

    /** The unit that goes on for a unit on that day; itself where none does, or not yet. */
    int resolve(int unit) {
        int last = unit;
        for (int steps = 0; successors[last] != last; steps++) {
            if (steps > ids.size()) {
                return unit;
            }
            last = successors[last];
        }
        return last;
    }

    /** The one unit at the top that exists, else the first that will; {@link #EVERYTHING} where there is none or several. */
    int top() {
        List<Integer> lasting = tops.stream().filter(unit -> isEstablished(unit) && !ended[unit]).toList();
        List<Integer> existing = lasting.stream().filter(this::exists).toList();
        if (existing.isEmpty()) {
            return lasting.stream().min(Comparator.comparingInt(this::from)).orElse(EVERYTHING);
        }
        return existing.size() == 1 ? existing.getFirst() : EVERYTHING;
    }

    /** Units without a unit above, among them those that were never established and those that ended without one to go on for them. */
    List<Integer> tops() {
        return tops;
    }

    List<Integer> children(int unit) {
        return children.get(unit);
    }

    /** Whether it was established, on whatever day. */
    boolean isEstablished(int unit) {
        return established[unit] != null;
    }

    /** Whether it is there on that day. */
    boolean exists(int unit) {
        return isEstablished(unit) && from(unit) <= day && !ended[unit];
    }

    /** @throws UnknownUnit if no fact has named it */
    int number(UUID id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new UnknownUnit(id);
        }
        return number;
    }

    UUID id(int unit) {
        return ids.get(unit);
    }

    /** The same by id; a unit that no fact has named is itself. */
    UUID resolve(UUID id) {
        Integer number = numbers.get(id);
        return number == null ? id : ids.get(resolve((int) number));
    }

    UnitLabel label(int unit) {
        Register.Unit known = established[unit];
        return known == null
                ? new UnitLabel(ids.get(unit), null, null, null, null, pilots[unit])
                : new UnitLabel(known.id(), known.code(), names[unit], known.level(),
                        parents[unit] == EVERYTHING ? null : ids.get(parents[unit]), pilots[unit]);
    }

    UnitLabel labelOf(UUID id) {
        Integer number = numbers.get(id);
        return number == null ? new UnitLabel(id, null, null, null, null, false) : label(number);
    }

    @Nullable
    String name(int unit) {
        return names[unit];
    }

    private int from(int unit) {
        Register.Unit known = established[unit];
        return known == null ? Integer.MAX_VALUE : known.from();
    }

    /** Two units that each were placed below the other would be lost from every sum: each stands at the top instead. */
    private boolean goesInCircles(int unit) {
        int above = parents[unit];
        for (int steps = 0; above != EVERYTHING; steps++) {
            if (above == unit || steps > ids.size()) {
                return true;
            }
            above = parents[above];
        }
        return false;
    }
}

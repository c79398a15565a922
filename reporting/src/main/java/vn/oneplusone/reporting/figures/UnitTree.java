package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
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
 * The units as the facts below a size know them. Until units can move or merge, a unit has one place from its beginning, so that the
 * tree of a fact's own date is this one; later {@link #parent} will ask for the day.
 */
final class UnitTree {
    /** In place of the top, where everything is meant. */
    static final int EVERYTHING = -1;

    private final List<UUID> ids;
    private final Register.@Nullable Unit[] established;
    private final int[] parents;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final boolean[] pilots;

    UnitTree(Prefix prefix, long size, int year) {
        ids = prefix.unitIds();
        established = new Register.Unit[ids.size()];
        parents = new int[ids.size()];
        pilots = new boolean[ids.size()];
        for (int unit = 0; unit < ids.size(); unit++) {
            numbers.put(ids.get(unit), unit);
            parents[unit] = EVERYTHING;
            children.add(new ArrayList<>());
        }
        for (Register.Unit unit : prefix.units()) {
            if (unit.position() < size) {
                established[unit.number()] = unit;
                parents[unit.number()] = unit.parentNumber();
            }
        }
        for (int unit = 0; unit < ids.size(); unit++) {
            if (goesInCircles(unit)) {
                parents[unit] = EVERYTHING;
            }
        }
        for (int unit = 0; unit < ids.size(); unit++) {
            (parents[unit] == EVERYTHING ? tops : children.get(parents[unit])).add(unit);
        }
        for (Register.Pilot pilot : prefix.pilots()) {
            Integer number = numbers.get(pilot.unit());
            if (number != null && pilot.position() < size && pilot.year() == year) {
                pilots[number] = true;
            }
        }
    }

    int count() {
        return ids.size();
    }

    int parent(int unit) {
        return parents[unit];
    }

    /** The one established unit at the top, or {@link #EVERYTHING} where there is none or several. */
    int top() {
        List<Integer> established = tops.stream().filter(this::isEstablished).toList();
        return established.size() == 1 ? established.getFirst() : EVERYTHING;
    }

    /** Units without a unit above, among them those that were never established. */
    List<Integer> tops() {
        return tops;
    }

    List<Integer> children(int unit) {
        return children.get(unit);
    }

    boolean isEstablished(int unit) {
        return established[unit] != null;
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

    UnitLabel label(int unit) {
        Register.Unit known = established[unit];
        return known == null
                ? new UnitLabel(ids.get(unit), null, null, null, null, pilots[unit])
                : new UnitLabel(known.id(), known.code(), known.name(), known.level(), known.parent(), pilots[unit]);
    }

    UnitLabel labelOf(UUID id) {
        Integer number = numbers.get(id);
        return number == null ? new UnitLabel(id, null, null, null, null, false) : label(number);
    }

    @Nullable
    String name(int unit) {
        Register.Unit known = established[unit];
        return known == null ? null : known.name();
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

package vn.oneplusone.reporting.scope;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.queries.UnitLabel;

/** To which district, of those that are no more, the units of a day belonged before. */
public final class FormerDistricts {
    private final UnitTree tree;
    /** The districts that ended, each with the first day without it. */
    private final Map<Integer, Integer> ended = new HashMap<>();
    /** For each unit of the day, the former districts of all that went into it. */
    private final Map<Integer, Set<Integer>> districts = new HashMap<>();
    private int since;

    /** @param day of the tree */
    public FormerDistricts(Prefix prefix, long size, UnitTree tree, int day) {
        this.tree = tree;
        Map<Integer, Integer> above = new HashMap<>();
        for (QuotedFacts.Unit unit : prefix.units()) {
            if (unit.position() < size && unit.from() <= day) {
                above.put(unit.number(), unit.parentNumber());
                since = Math.max(since, unit.from());
            }
        }
        prefix.unitChanges().stream().filter(change -> change.position() < size && change.day() <= day)
                .sorted(Comparator.comparingInt(QuotedFacts.UnitChange::day)).forEach(change -> {
                    since = Math.max(since, change.day());
                    if (change instanceof QuotedFacts.Ended
                            && tree.label(change.number()).level() == UnitLevel.DISTRICT) {
                        ended.put(change.number(), change.day());
                    }
                });
        above.forEach(this::belonged);
        prefix.unitChanges().stream().filter(change -> change.position() < size && change.day() <= day)
                .forEach(change -> {
                    if (change instanceof QuotedFacts.Moved moved) {
                        belonged(moved.number(), moved.parentNumber());
                    }
                });
        ended.keySet().forEach(district -> belonged(district, district));
    }

    private void belonged(int unit, int above) {
        if (ended.containsKey(above)) {
            districts.computeIfAbsent(tree.resolve(unit), none -> new HashSet<>()).add(above);
            districts.computeIfAbsent(unit, none -> new HashSet<>()).add(above);
        }
    }

    /** The one district that a unit and all that went into it belonged to; null where there is none, or several. */
    public @Nullable Integer of(int unit) {
        Set<Integer> all = districts.getOrDefault(unit, Set.of());
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** The first day on which a district was no more. */
    public int end(int district) {
        return ended.getOrDefault(district, 0);
    }

    /** The last day on which a unit began or became otherwise. */
    public int since() {
        return since;
    }

    /** Whether a unit is shown with the others of its district: schools and offices are not. */
    public static boolean isOf(UnitLabel unit) {
        return (unit.level() == UnitLevel.COMMUNE || unit.level() == UnitLevel.DISTRICT)
                && UnitKind.isOfResidents(unit.kind());
    }
}

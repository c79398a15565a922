package vn.oneplusone.reporting.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.UnknownUnit;

/**
 * The units of one day, as the facts below a size know them. A unit that was merged by then has no place of its own: what is said of it
 * is said of the unit that goes on for it. A unit that does not exist yet stands where it will first stand.
 */
public final class UnitTree {
    /** In place of the top, where everything is meant. */
    public static final int EVERYTHING = -1;

    private final Prefix prefix;
    private final long named;
    private final int day;
    private final List<UUID> ids;
    private final QuotedFacts.@Nullable Unit[] established;
    private final @Nullable String[] names;
    private final int[] parents;
    private final int[] successors;
    private final boolean[] ended;
    /** The units that were made of one that was split. */
    private final Map<Integer, List<Integer>> parts = new HashMap<>();
    /** The units below others, those of the same unit side by side, */
    private final int[] below;
    /** and for each unit where those directly below it end; they begin where those of the unit before end. */
    private final int[] belowEnd;
    private final List<Integer> tops = new ArrayList<>();
    private final boolean[] pilots;
    private final @Nullable UnitKind[] kinds;

    /**
     * @param named units that none of so many facts has named are unknown
     * @param year in which a unit may be a pilot
     */
    public UnitTree(Prefix prefix, long size, long named, int year, int day) {
        this.prefix = prefix;
        this.named = named;
        this.day = day;
        ids = prefix.unitIds();
        established = new QuotedFacts.Unit[ids.size()];
        names = new String[ids.size()];
        parents = new int[ids.size()];
        successors = new int[ids.size()];
        ended = new boolean[ids.size()];
        pilots = new boolean[ids.size()];
        kinds = new UnitKind[ids.size()];
        Arrays.fill(parents, EVERYTHING);
        for (int unit = 0; unit < ids.size(); unit++) {
            successors[unit] = unit;
        }
        for (QuotedFacts.Unit unit : prefix.units()) {
            if (unit.position() < size) {
                established[unit.number()] = unit;
                names[unit.number()] = unit.name();
                parents[unit.number()] = unit.parentNumber();
            }
        }
        prefix.unitChanges().stream().filter(change -> change.position() < size && change.day() <= day)
                .sorted(Comparator.comparingInt(QuotedFacts.UnitChange::day)).forEach(this::change);
        for (int unit = 0; unit < ids.size(); unit++) {
            parents[unit] = parents[unit] == EVERYTHING ? EVERYTHING : resolve(parents[unit]);
        }
        for (int unit = 0; unit < ids.size(); unit++) {
            if (goesInCircles(unit)) {
                parents[unit] = EVERYTHING;
            }
        }
        belowEnd = new int[ids.size() + 1];
        for (int unit = 0; unit < ids.size(); unit++) {
            if (isBelow(unit)) {
                belowEnd[parents[unit] + 1]++;
            } else if (resolve(unit) == unit) {
                tops.add(unit);
            }
        }
        Arrays.parallelPrefix(belowEnd, Integer::sum);
        below = new int[belowEnd[ids.size()]];
        for (int unit = 0; unit < ids.size(); unit++) {
            if (isBelow(unit)) {
                below[belowEnd[parents[unit]]++] = unit;
            }
        }
        // the first statement also holds for the days before
        prefix.kinds().stream().filter(kind -> kind.position() < size)
                .sorted(Comparator.comparingInt(QuotedFacts.Kind::day)).forEach(stated -> {
                    if (stated.day() <= day || kinds[stated.number()] == null) {
                        kinds[stated.number()] = stated.kind();
                    }
                });
        for (QuotedFacts.Pilot pilot : prefix.pilots()) {
            Integer number = pilot.position() < size && pilot.year() == year
                    ? prefix.unitNumber(pilot.unit(), named)
                    : null;
            if (number != null) {
                pilots[number] = true;
            }
        }
    }

    private void change(QuotedFacts.UnitChange change) {
        switch (change) {
            case QuotedFacts.Renamed renamed -> names[renamed.number()] = renamed.name();
            case QuotedFacts.Moved moved -> parents[moved.number()] = moved.parentNumber();
            case QuotedFacts.Ended end -> {
                ended[end.number()] = true;
                if (!end.parts().isEmpty()) {
                    parts.put(end.number(), end.parts());
                }
                successors[end.number()] = end.successorNumber() < 0 ? end.number() : end.successorNumber();
            }
        }
    }

    public int count() {
        return ids.size();
    }

    /** The unit that goes on for a unit on that day; itself where none does, or not yet. */
    public int resolve(int unit) {
        int last = unit;
        for (int steps = 0; successors[last] != last; steps++) {
            if (steps > ids.size()) {
                return unit;
            }
            last = successors[last];
        }
        return last;
    }

    /** Whether it, or a unit that went on for it, was split by that day: no one unit goes on for all of it. */
    public boolean isSplitOnItsWay(int unit) {
        return !partsOnItsWay(unit).isEmpty();
    }

    /** What that one was split into; none where there is no such. */
    public List<Integer> partsOnItsWay(int unit) {
        int at = unit;
        for (int steps = 0; steps <= ids.size() && !parts.containsKey(at) && successors[at] != at; steps++) {
            at = successors[at];
        }
        return parts(at);
    }

    /** The unit directly above; {@link #EVERYTHING} for none. */
    public int above(int unit) {
        return parents[unit];
    }

    /** The one unit at the top that exists, else the first that will; {@link #EVERYTHING} where there is none or several. */
    public int top() {
        List<Integer> lasting = tops.stream().filter(unit -> isEstablished(unit) && !ended[unit]).toList();
        List<Integer> existing = lasting.stream().filter(this::exists).toList();
        if (existing.isEmpty()) {
            return lasting.stream().min(Comparator.comparingInt(this::from)).orElse(EVERYTHING);
        }
        return existing.size() == 1 ? existing.getFirst() : EVERYTHING;
    }

    /** Units without a unit above, among them those that were never established and those that ended without one to go on for them. */
    public List<Integer> tops() {
        return tops;
    }

    /** The units directly below, in the order of their numbers. */
    public List<Integer> children(int unit) {
        List<Integer> units = new ArrayList<>();
        eachChild(unit, units::add);
        return units;
    }

    /** The same one by one, for a walk through many units. */
    public void eachChild(int unit, IntConsumer take) {
        for (int at = unit == 0 ? 0 : belowEnd[unit - 1]; at < belowEnd[unit]; at++) {
            take.accept(below[at]);
        }
    }

    /** The unit that it was below when it ended without a unit to go on for it; {@link #EVERYTHING} for all others. */
    int leftBehind(int unit) {
        return ended[unit] && resolve(unit) == unit ? parents[unit] : EVERYTHING;
    }

    private boolean isBelow(int unit) {
        return parents[unit] != EVERYTHING && !ended[unit] && resolve(unit) == unit;
    }

    /** The units that were split by that day. */
    public Set<Integer> split() {
        return parts.keySet();
    }

    /** The units that were made of one that was split; none where it was not. */
    public List<Integer> parts(int unit) {
        return parts.getOrDefault(unit, List.of());
    }

    /** Whether it was established, on whatever day. */
    public boolean isEstablished(int unit) {
        return established[unit] != null;
    }

    /** Whether it is there on that day. */
    public boolean exists(int unit) {
        return isEstablished(unit) && from(unit) <= day && !ended[unit];
    }

    /** Whether it is no more on that day. */
    boolean hasEnded(int unit) {
        return ended[unit];
    }

    /** The first of some days on which it stands; beyond them all if it does not. */
    int standsFrom(int unit, int first, int last) {
        return isEstablished(unit) && !ended[unit] && from(unit) <= last
                ? Math.max(first, from(unit))
                : Integer.MAX_VALUE;
    }

    /** @throws UnknownUnit if no fact has named it by then */
    public int number(UUID id) {
        Integer number = prefix.unitNumber(id, named);
        if (number == null) {
            throw new UnknownUnit(id);
        }
        return number;
    }

    public UUID id(int unit) {
        return ids.get(unit);
    }

    /** The same by id; a unit that no fact has named is itself. */
    public UUID resolve(UUID id) {
        Integer number = prefix.unitNumber(id, named);
        return number == null ? id : ids.get(resolve((int) number));
    }

    public UnitLabel label(int unit) {
        QuotedFacts.Unit known = established[unit];
        return known == null
                ? new UnitLabel(ids.get(unit), null, null, null, null, pilots[unit], null)
                : new UnitLabel(known.id(), known.code(), names[unit], known.level(),
                        parents[unit] == EVERYTHING ? null : ids.get(parents[unit]), pilots[unit], kinds[unit]);
    }

    public UnitLabel labelOf(UUID id) {
        Integer number = prefix.unitNumber(id, named);
        return number == null ? new UnitLabel(id, null, null, null, null, false, null) : label(number);
    }

    @Nullable
    public String name(int unit) {
        return names[unit];
    }

    private int from(int unit) {
        QuotedFacts.Unit known = established[unit];
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

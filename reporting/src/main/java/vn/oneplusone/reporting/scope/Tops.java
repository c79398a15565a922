package vn.oneplusone.reporting.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;

/**
 * Which units stood at the top in a year, each with its days. Where one stood there throughout, it has the whole year. Days on which
 * nobody did belong to the next one, and those after the last one to the last, so that every fact of the year has its place.
 */
public final class Tops {
    private final View view;
    private final List<Standing> standing;

    private Tops(View view, List<Standing> standing) {
        this.view = view;
        this.standing = standing;
    }

    /**
     * A unit at the top.
     *
     * @param alone no other one stood there on its days: what belongs to no unit is counted with it
     */
    record Standing(int unit, Period days, boolean alone) {}

    static Tops of(View view, int year) {
        Scope all = view.scope(Period.year(year), null);
        Period whole = Period.year(year);
        if (all.top() != UnitTree.EVERYTHING) {
            return new Tops(view, List.of(new Standing(all.top(), whole, true)));
        }
        Map<Integer, Period> days = new LinkedHashMap<>();
        all.eachStretch((since, until, tree) -> {
            int first = Math.max(since, whole.firstDay());
            int last = Math.min(until, whole.lastDay());
            for (int unit : tree.tops()) {
                int from = tree.standsFrom(unit, first, last);
                if (from <= last) {
                    days.merge(unit, Period.ofDays(from, last),
                            (one, other) -> Period.ofDays(one.firstDay(), other.lastDay()));
                }
            }
        });
        return new Tops(view, alone(withoutGaps(days, whole)));
    }

    private static Map<Integer, Period> withoutGaps(Map<Integer, Period> days, Period whole) {
        List<Map.Entry<Integer, Period>> inOrder = new ArrayList<>(days.entrySet());
        inOrder.sort(Comparator.comparingInt(entry -> entry.getValue().firstDay()));
        Map<Integer, Period> without = new LinkedHashMap<>();
        int until = whole.firstDay() - 1;
        int latest = UnitTree.EVERYTHING;
        for (Map.Entry<Integer, Period> entry : inOrder) {
            Period its = entry.getValue();
            without.put(entry.getKey(), Period.ofDays(Math.min(its.firstDay(), until + 1), its.lastDay()));
            if (its.lastDay() > until) {
                until = its.lastDay();
                latest = entry.getKey();
            }
        }
        without.computeIfPresent(latest, (unit, its) -> Period.ofDays(its.firstDay(), whole.lastDay()));
        return without;
    }

    private static List<Standing> alone(Map<Integer, Period> days) {
        return days.entrySet().stream().map(entry -> new Standing(entry.getKey(), entry.getValue(),
                days.entrySet().stream().allMatch(other -> other.getKey().equals(entry.getKey())
                        || other.getValue().lastDay() < entry.getValue().firstDay()
                        || other.getValue().firstDay() > entry.getValue().lastDay())))
                .toList();
    }

    /** All others. */
    Set<Integer> besides(Standing top) {
        return standing.stream().filter(one -> !one.equals(top)).map(Standing::unit).collect(Collectors.toSet());
    }

    /** How a unit stood there; null if it did not. */
    @Nullable
    Standing of(int unit) {
        return standing.stream().filter(one -> one.unit == unit).findFirst().orElse(null);
    }

    /** The one that had the whole year, or all of it that anybody had; null where several did. */
    @Nullable
    Standing only() {
        return standing.size() == 1 ? standing.getFirst() : null;
    }

    /** All of them, in the order of their days. */
    public List<UUID> units() {
        return standing.stream().map(one -> view.prefix().unitIds().get(one.unit)).toList();
    }

    /** As readers see them; null for a year with one, or none. */
    public @Nullable TopsOfYear shown() {
        return standing.size() < 2
                ? null
                : new TopsOfYear(standing.stream().map(one -> shown(view, one.unit, one.days)).toList());
    }

    private static TopsOfYear.Top shown(View view, int unit, Period days) {
        UnitTree tree = new UnitTree(view.prefix(), view.size(), view.named(), days.year(), days.lastDay());
        return new TopsOfYear.Top(tree.label(unit), new PartOfYear(days.from(), days.to()));
    }

    /** The units at the top on some days of any years, each with those of its own, in their order. */
    public static List<TopsOfYear.Top> within(View view, Period days) {
        Map<Integer, Period> within = new LinkedHashMap<>();
        for (int year = days.from().getYear(); year <= days.to().getYear(); year++) {
            for (Standing one : of(view, year).standing) {
                int first = Math.max(one.days.firstDay(), days.firstDay());
                int last = Math.min(one.days.lastDay(), days.lastDay());
                if (first <= last) {
                    within.merge(one.unit, Period.ofDays(first, last),
                            (before, now) -> Period.ofDays(before.firstDay(), now.lastDay()));
                }
            }
        }
        return within.entrySet().stream().map(one -> shown(view, one.getKey(), one.getValue())).toList();
    }
}

package vn.oneplusone.reporting.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;

/**
 * Whose own target counts: the unit's, else the sum of those of the units that went into it, else the sum of those directly below, each by
 * the same rule. A target of 0 is none, and so is that of a unit that has ended. That of a unit that was split is its parts' together: it
 * stands with the one that goes on for the rest, until one of them has its own. The units are those of the scope's last day.
 *
 * <p>Together ({@link Figure#TARGET_TOGETHER}) no target is lost where units end: those of the units that went into a unit are added to its
 * own. By the units of then, one that ended without a successor leaves its own with the unit that it was below; by those of a day it is a row of
 * its own. One that stood at the top leaves none: those that were below it go on with theirs.
 */
@SuppressWarnings("EnumOrdinal") // places in an array that lives in memory only
public final class Targets {
    private final Scope scope;
    private final long[][] own;
    /** The units that a unit goes on for on that day. */
    private final Map<Integer, List<Integer>> merged = new HashMap<>();
    /** What was made of each unit that was split, and of that again. */
    private final Map<Integer, Set<Integer>> parts = new HashMap<>();
    /** The units that were below a unit when they ended without one to go on for them. */
    private final Map<Integer, List<Integer>> ended = new HashMap<>();

    public Targets(View view, Scope scope, Geography geography, int year) {
        this.scope = scope;
        this.own = new long[Organization.values().length][scope.tree().count()];
        for (int unit = 0; unit < scope.tree().count(); unit++) {
            int successor = scope.tree().resolve(unit);
            if (successor != unit) {
                merged.computeIfAbsent(successor, none -> new ArrayList<>()).add(unit);
            }
            int above = scope.tree().leftBehind(unit);
            if (geography == Geography.THEN && above != UnitTree.EVERYTHING) {
                ended.computeIfAbsent(above, none -> new ArrayList<>()).add(unit);
            }
        }
        for (int source : scope.tree().split()) {
            collect(source, parts.computeIfAbsent(source, none -> new HashSet<>()));
        }
        int day = Years.firstDay(year);
        view.prefix().scan(view.rows(), Measure.TARGET, (position, on, unit, cell, n, high, low) -> {
            if (on == day) {
                own[organization(cell)][unit] += n;
            }
        });
    }

    /** By the units of then, for what everything together is measured against. */
    public static Targets ofEverything(View view, Period period) {
        return new Targets(view, view.scope(period, Geography.THEN, null, null), Geography.THEN, period.year());
    }

    /** What the scope is about. */
    public int top() {
        return scope.top();
    }

    /** One of the targets of a unit, or of everything; 0 for none. */
    public long of(Figure figure, int unit, Organization organization) {
        long[] targets = own[organization.ordinal()];
        long[] sum = new long[1];
        behind(figure, unit, targets, source -> sum[0] += targets[source]);
        return sum[0];
    }

    /** The units whose own targets make up one of the targets of a unit. */
    public List<Integer> behind(Figure figure, int unit, Organization organization) {
        List<Integer> units = new ArrayList<>();
        behind(figure, unit, own[organization.ordinal()], units::add);
        return units;
    }

    private void behind(Figure figure, int unit, long[] targets, IntConsumer take) {
        switch (figure) {
            case TARGET -> behind(unit, targets, false, take);
            case TARGET_TOGETHER -> behind(unit, targets, true, take);
            case TARGET_BELOW -> behindBelow(unit, targets, false, take);
            default -> throw new IllegalArgumentException("no target: " + figure);
        }
    }

    private void behind(int unit, long[] targets, boolean together, IntConsumer take) {
        if (hasGone(unit)) {
            return;
        }
        boolean went = false;
        if (unit != UnitTree.EVERYTHING && targets[unit] != 0
                && (!hasEnded(unit) || (together && scope.tree().leftBehind(unit) != UnitTree.EVERYTHING))) {
            take.accept(unit);
            went = true;
            if (!together) {
                return;
            }
        }
        if (!went && standsElsewhere(unit, targets)) {
            return;
        }
        for (int source : merged.getOrDefault(unit, List.of())) {
            if (targets[source] != 0 && isWhole(source, targets)) {
                take.accept(source);
                went = true;
            }
        }
        if (!went) {
            behindBelow(unit, targets, together, take);
        }
    }

    /** Whether no part of a unit has a target: of one that was not split, that is so. */
    private boolean isWhole(int source, long[] targets) {
        return parts.getOrDefault(source, Set.of()).stream().allMatch(part -> targets[part] == 0);
    }

    /** Whether a unit is a part whose target is in that of the unit that was split, which stands with another part. */
    private boolean standsElsewhere(int unit, long[] targets) {
        return parts.entrySet().stream().anyMatch(split -> split.getValue().contains(unit)
                && targets[split.getKey()] != 0 && isWhole(split.getKey(), targets)
                && scope.tree().resolve((int) split.getKey()) != unit);
    }

    private void collect(int unit, Set<Integer> all) {
        for (int part : scope.tree().parts(unit)) {
            if (all.add(part)) {
                collect(part, all);
            }
        }
    }

    private void behindBelow(int unit, long[] targets, boolean together, IntConsumer take) {
        if (hasGone(unit)) {
            return;
        }
        List<Integer> below = unit == scope.top() ? scope.below() : scope.tree().children(unit);
        below.forEach(child -> behind(child, targets, together, take));
        if (together) {
            // about everything, it stands beside the top and is taken there
            ended.getOrDefault(unit, List.of()).stream().filter(child -> !scope.below().contains(child))
                    .forEach(child -> behind(child, targets, true, take));
        }
    }

    /** Its target has passed to the unit that it went into. */
    private boolean hasGone(int unit) {
        return unit != UnitTree.EVERYTHING && scope.tree().resolve(unit) != unit;
    }

    /** Its target is nobody's any more: those that were below it go on with their own. */
    private boolean hasEnded(int unit) {
        return scope.isOver(unit);
    }

    private static int organization(int cell) {
        Organization organization = Measure.organizationOf(cell);
        if (organization == null) {
            throw new IllegalStateException("a target without an organization");
        }
        return organization.ordinal();
    }
}

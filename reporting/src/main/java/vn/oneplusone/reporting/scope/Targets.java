package vn.oneplusone.reporting.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Geography;

/**
 * Whose own target counts: the unit's, else the sum of those of the units that went into it, else the sum of those directly below, each by
 * the same rule. A target of 0 is none, and so is that of a unit that has ended. The units are those of the scope's last day.
 */
@SuppressWarnings("EnumOrdinal") // places in an array that lives in memory only
public final class Targets {
    private final Scope scope;
    private final long[][] own;
    /** The units that a unit goes on for on that day. */
    private final Map<Integer, List<Integer>> merged = new HashMap<>();

    public Targets(Prefix prefix, long rows, Scope scope, int year) {
        this.scope = scope;
        this.own = new long[Organization.values().length][scope.tree().count()];
        for (int unit = 0; unit < scope.tree().count(); unit++) {
            int successor = scope.tree().resolve(unit);
            if (successor != unit) {
                merged.computeIfAbsent(successor, none -> new ArrayList<>()).add(unit);
            }
        }
        int day = Years.firstDay(year);
        prefix.scan(rows, Measure.TARGET, (position, on, unit, cell, n, high, low) -> {
            if (on == day) {
                own[organization(cell)][unit] += n;
            }
        });
    }

    /** By the units of then, for what everything together is measured against. */
    public static Targets ofEverything(View view, int year) {
        return new Targets(view.prefix(), view.rows(), view.scope(year, Geography.THEN, null, null), year);
    }

    /** What the scope is about. */
    public int top() {
        return scope.top();
    }

    /** The target that counts for a unit, or for everything; 0 for none. */
    public long of(int unit, Organization organization) {
        long[] targets = own[organization.ordinal()];
        long[] sum = new long[1];
        behind(unit, targets, source -> sum[0] += targets[source]);
        return sum[0];
    }

    /** The sum of the targets directly below. */
    public long below(int unit, Organization organization) {
        long[] targets = own[organization.ordinal()];
        long[] sum = new long[1];
        behindBelow(unit, targets, source -> sum[0] += targets[source]);
        return sum[0];
    }

    /** The units whose own targets make up the target of a unit. */
    public List<Integer> behind(int unit, Organization organization) {
        List<Integer> units = new ArrayList<>();
        behind(unit, own[organization.ordinal()], units::add);
        return units;
    }

    /** The units whose own targets make up the sum below a unit. */
    public List<Integer> behindBelow(int unit, Organization organization) {
        List<Integer> units = new ArrayList<>();
        behindBelow(unit, own[organization.ordinal()], units::add);
        return units;
    }

    private void behind(int unit, long[] targets, IntConsumer take) {
        if (hasGone(unit)) {
            return;
        }
        if (unit != UnitTree.EVERYTHING && targets[unit] != 0 && !hasEnded(unit)) {
            take.accept(unit);
            return;
        }
        boolean went = false;
        for (int source : merged.getOrDefault(unit, List.of())) {
            if (targets[source] != 0) {
                take.accept(source);
                went = true;
            }
        }
        if (!went) {
            behindBelow(unit, targets, take);
        }
    }

    private void behindBelow(int unit, long[] targets, IntConsumer take) {
        if (hasGone(unit)) {
            return;
        }
        if (unit == scope.top()) {
            scope.below().forEach(child -> behind(child, targets, take));
        } else {
            scope.tree().eachChild(unit, child -> behind(child, targets, take));
        }
    }

    /** Its target has passed to the unit that it went into. */
    private boolean hasGone(int unit) {
        return unit != UnitTree.EVERYTHING && scope.tree().resolve(unit) != unit;
    }

    /** Its target is nobody's any more: those that were below it go on with their own. */
    private boolean hasEnded(int unit) {
        return scope.tree().isEstablished(unit) && !scope.tree().exists(unit);
    }

    private static int organization(int cell) {
        Organization organization = Measure.organizationOf(cell);
        if (organization == null) {
            throw new IllegalStateException("a target without an organization");
        }
        return organization.ordinal();
    }
}

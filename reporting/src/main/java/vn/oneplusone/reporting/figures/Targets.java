package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.Measure;
import vn.oneplusone.reporting.contributions.Prefix;
import vn.oneplusone.reporting.contributions.Years;

/** Whose own target counts: the unit's, else the sum of those directly below, each by the same rule. A target of 0 is none. */
@SuppressWarnings("EnumOrdinal") // places in an array that lives in memory only
final class Targets {
    private final Scope scope;
    private final long[][] own;

    Targets(Prefix prefix, long rows, Scope scope, int year) {
        this.scope = scope;
        this.own = new long[Organization.values().length][scope.tree().count()];
        int day = Years.firstDay(year);
        prefix.scan(rows, Measure.TARGET, (position, on, unit, cell, n, high, low) -> {
            if (on == day) {
                own[organization(cell)][unit] += n;
            }
        });
    }

    /** The target that counts for a unit, or for everything; 0 for none. */
    long of(int unit, Organization organization) {
        return sum(behind(unit, organization), organization);
    }

    /** The sum of the targets directly below. */
    long below(int unit, Organization organization) {
        return sum(behindBelow(unit, organization), organization);
    }

    /** The units whose own targets make up the target of a unit. */
    List<Integer> behind(int unit, Organization organization) {
        if (unit != UnitTree.EVERYTHING && own[organization.ordinal()][unit] != 0) {
            return List.of(unit);
        }
        return behindBelow(unit, organization);
    }

    /** The units whose own targets make up the sum below a unit. */
    List<Integer> behindBelow(int unit, Organization organization) {
        List<Integer> units = new ArrayList<>();
        List<Integer> below = unit == scope.top()
                ? scope.parts().stream().filter(part -> part != unit).toList()
                : scope.tree().children(unit);
        below.forEach(child -> units.addAll(behind(child, organization)));
        return units;
    }

    private long sum(List<Integer> units, Organization organization) {
        return units.stream().mapToLong(unit -> own[organization.ordinal()][unit]).sum();
    }

    private static int organization(int cell) {
        Organization organization = Measure.organizationOf(cell);
        if (organization == null) {
            throw new IllegalStateException("a target without an organization");
        }
        return organization.ordinal();
    }
}

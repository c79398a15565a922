package vn.oneplusone.reporting.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Measure;

/** When one member takes part in other branches for a while. */
final class Visits {
    private final List<Visit> visits = new ArrayList<>(1);

    /** @param until the day after the last */
    private record Visit(int unit, int from, int until) {}

    void visit(int unit, int from, int until) {
        visits.add(new Visit(unit, from, until));
    }

    /** The latest one of that day ends on it. */
    void leave(int unit, int day) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            Visit visit = visits.get(i);
            if (visit.unit == unit && visit.from <= day && day < visit.until) {
                visits.set(i, new Visit(unit, visit.from, day));
                return;
            }
        }
    }

    /**
     * The rows of the days in one branch: a visit ends with the membership in which it began, and no member of the branch is a guest there.
     *
     * @param known null where nobody told of any
     * @param joined the day on which the membership began
     * @param since the first day as a member of the branch
     * @param until the first day on which the person no longer was one
     */
    static void rows(@Nullable Visits known, Change change, Organization organization, UUID person, int joined,
            int branch, int since, int until) {
        for (Visit visit : known == null ? List.<Visit>of() : known.visits) {
            int from = Math.max(since, visit.from);
            int to = Math.min(until, visit.until);
            if (visit.from >= joined && visit.unit != branch && from < to) {
                change.row(from, visit.unit, Measure.GUEST.cell(organization), 1, person);
                change.row(to, visit.unit, Measure.GUEST.cell(organization), -1, person);
            }
        }
    }
}

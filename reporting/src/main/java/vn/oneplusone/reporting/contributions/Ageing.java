package vn.oneplusone.reporting.contributions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** Who of the members of the Union is due to come of age, and who stays on. */
final class Ageing {
    static final List<Stay> NO_STAYS = List.of();
    /** As all rule sets of the members have it; of the birth date only the year is known here. */
    static final int OF_AGE = 30;

    private Ageing() {}

    /**
     * A stay beyond the age.
     *
     * @param from the day on which it was decided
     * @param until the day on which it is over
     */
    record Stay(int from, int until) {}

    /** The rows of one span of membership: due from the year of the age on, but for the days of the stays. */
    static void rows(Change change, Person person, int branch, int since, int until, List<Stay> decided) {
        int year = person.yearOf(OF_AGE);
        int due = year == Years.NEVER ? Years.NEVER : Math.max(since, Years.firstDay(year));
        List<Stay> stays = new ArrayList<>(decided);
        stays.sort(Comparator.comparingInt(Stay::from));
        for (int i = 0; i < stays.size(); i++) {
            // a later decision holds in the place of the one before
            int next = i + 1 < stays.size() ? stays.get(i + 1).from : Years.NEVER;
            int from = Math.max(since, stays.get(i).from);
            int to = Math.min(until, Math.min(next, stays.get(i).until));
            if (from < to) {
                span(change, Measure.STAYING_ON.cell(), branch, from, to, person.id);
                span(change, Measure.DUE_OF_AGE.cell(), branch, due, Math.min(from, until), person.id);
                due = Math.max(due, to);
            }
        }
        span(change, Measure.DUE_OF_AGE.cell(), branch, due, until, person.id);
    }

    /** +1 on its first day, −1 on the day on which it is over, if ever. */
    static void span(Change change, int cell, int branch, int from, int until, UUID person) {
        if (from < until) {
            change.row(from, branch, cell, 1, person);
            if (until != Years.NEVER) {
                change.row(until, branch, cell, -1, person);
            }
        }
    }
}

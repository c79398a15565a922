package vn.oneplusone.reporting.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** The grades of one person in one organization, in the order of their stream. */
final class Grades {
    private final List<Given> given = new ArrayList<>(1);

    void give(int year, int unit, Grade grade) {
        boolean again = false;
        for (Given earlier : given) {
            again |= earlier.year == year;
        }
        given.add(new Given(year, unit, grade, again));
    }

    /** A span of membership; the day of its end is no part of it. */
    void member(int since, int until) {
        for (Given one : given) {
            one.earned |= since < until && since <= Years.lastDay(one.year) && until > Years.firstDay(one.year);
        }
    }

    /** The rows they stand for, once all spans were told. */
    void rows(Change change, Organization organization, UUID person) {
        for (Given one : given) {
            int cell = one.again
                    ? Measure.cell(Anomaly.CLASSIFIED_TWICE, organization)
                    : one.earned
                            ? Measure.CLASSIFIED.cell(organization, one.grade)
                            : Measure.cell(Anomaly.CLASSIFIED_WITHOUT_MEMBERSHIP, organization);
            change.row(Years.lastDay(one.year), one.unit, cell, 1, person);
            one.earned = false;
        }
    }

    private static final class Given {
        private final int year;
        private final int unit;
        private final Grade grade;
        private final boolean again;
        private boolean earned;

        Given(int year, int unit, Grade grade, boolean again) {
            this.year = year;
            this.unit = unit;
            this.grade = grade;
            this.again = again;
        }
    }
}

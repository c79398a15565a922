package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/**
 * One person's admissions to one organization, moves and endings, by date. Walked in the order of dates, they give the spans in which the
 * person was a member, and where.
 */
final class Membership {
    private static final long[] EMPTY = {};

    private final Organization organization;
    private final Units units;
    /** Day in the upper half, unit in the lower; sorted. */
    private long[] admissions = EMPTY;
    private long[] endings = EMPTY;
    /** As above, of the admissions that were never valid. */
    private long[] annulments = EMPTY;
    /** As above, with the unit that was left; beside it the unit that was entered. */
    private long[] departures = EMPTY;
    private int[] arrivals = {};
    private @Nullable Grades grades;

    public Membership(Organization organization, Units units) {
        this.organization = organization;
        this.units = units;
    }

    void admit(int day, int unit) {
        admissions = with(admissions, day, unit);
    }

    void end(int day, int unit) {
        endings = with(endings, day, unit);
    }

    void annul(int day, int unit) {
        annulments = with(annulments, day, unit);
    }

    void move(int day, int from, int to) {
        int at = departures.length;
        while (at > 0 && (isAfter(departures[at - 1], day, from)
                || (departures[at - 1] == move(day, from) && units.compare(arrivals[at - 1], to) > 0))) {
            at--;
        }
        departures = with(departures, day, from);
        int[] more = Arrays.copyOf(arrivals, arrivals.length + 1);
        System.arraycopy(arrivals, at, more, at + 1, arrivals.length - at);
        more[at] = to;
        arrivals = more;
    }

    void classify(int year, int unit, Grade grade) {
        if (grades == null) {
            grades = new Grades();
        }
        grades.give(year, unit, grade);
    }

    /** The rows that the person stands for in this organization. */
    void rows(Change change, Person person) {
        new Walk(change, person).walk();
    }

    /** One way through the dates. */
    private final class Walk {
        private final Change change;
        private final Person person;
        private boolean member;
        /** False for a membership whose admission was never valid: what was recorded of it is passed over. */
        private boolean counted;
        private int since;
        private int branch = Units.NONE;
        private int a;
        private int e;
        private int m;
        private int n;

        Walk(Change change, Person person) {
            this.change = change;
            this.person = person;
        }

        void walk() {
            while (a < admissions.length || e < endings.length || m < departures.length) {
                if (admissionIsNext(a, Math.min(dayAt(endings, e), dayAt(departures, m)), member)) {
                    admitted(day(admissions[a]), unit(admissions[a]), isValid(admissions[a]));
                    a++;
                } else if (dayAt(departures, m) <= dayAt(endings, e)) {
                    moved(day(departures[m]), unit(departures[m]), arrivals[m]);
                    m++;
                } else {
                    ended(day(endings[e]), unit(endings[e]));
                    e++;
                }
            }
            while (n < annulments.length) {
                anomaly(Anomaly.ANNULLED_WITHOUT_ADMISSION, day(annulments[n]), unit(annulments[n]));
                n++;
            }
            left(Years.NEVER);
            if (grades != null) {
                grades.rows(change, organization, person.id);
            }
        }

        /** Both are sorted alike, so one annulment after the other finds its admission, or none. */
        private boolean isValid(long admission) {
            while (n < annulments.length && isAfter(admission, day(annulments[n]), unit(annulments[n]))) {
                anomaly(Anomaly.ANNULLED_WITHOUT_ADMISSION, day(annulments[n]), unit(annulments[n]));
                n++;
            }
            if (n < annulments.length && annulments[n] == admission) {
                n++;
                return false;
            }
            return true;
        }

        private void admitted(int day, int unit, boolean valid) {
            if (member && (counted || !valid)) {
                if (valid) {
                    anomaly(Anomaly.ADMITTED_TWICE, day, unit);
                }
                return;
            }
            member = true;
            counted = valid;
            since = day;
            branch = unit;
            if (valid) {
                row(day, unit, Measure.ADMITTED.cell(organization));
                row(day, unit, Measure.ADMITTED_BY_GENDER.cell(organization, person.gender()));
                row(day, unit, Measure.ADMITTED_BY_AGE.cell(organization, person.ageIn(Years.of(day))));
            }
        }

        private void moved(int day, int from, int to) {
            if (!member) {
                anomaly(Anomaly.TRANSFERRED_WITHOUT_MEMBERSHIP, day, to);
                return;
            }
            if (counted) {
                row(day, branch, Measure.TRANSFERRED_OUT.cell(organization));
                row(day, to, Measure.TRANSFERRED_IN.cell(organization));
                if (from != branch) {
                    anomaly(Anomaly.TRANSFERRED_FROM_ELSEWHERE, day, from);
                }
            }
            left(day);
            since = day;
            branch = to;
        }

        private void ended(int day, int unit) {
            if (!member) {
                anomaly(Anomaly.ENDED_WITHOUT_ADMISSION, day, unit);
                return;
            }
            if (counted) {
                row(day, branch, Measure.ENDED.cell(organization));
                if (unit != branch) {
                    anomaly(Anomaly.ENDED_ELSEWHERE, day, unit);
                }
            }
            left(day);
            member = false;
        }

        /** The stay in a branch is over, or all that is known of it was told. */
        private void left(int day) {
            if (member && counted) {
                person.coverage(change, organization, branch, since, day);
                if (grades != null) {
                    grades.member(since, day);
                }
            }
        }

        private void row(int day, int unit, int cell) {
            change.row(day, unit, cell, 1, person.id);
        }

        private void anomaly(Anomaly anomaly, int day, int unit) {
            row(day, unit, Measure.cell(anomaly, organization));
        }
    }

    /** By date; on the same day, whichever makes sense. */
    private boolean admissionIsNext(int a, int other, boolean member) {
        int admitted = dayAt(admissions, a);
        return a < admissions.length && (admitted == other ? !member : admitted < other);
    }

    private static int dayAt(long[] moves, int at) {
        return at < moves.length ? day(moves[at]) : Years.NEVER;
    }

    private static long move(int day, int unit) {
        return (long) day << 32 | unit;
    }

    private long[] with(long[] sorted, int day, int unit) {
        long[] more = Arrays.copyOf(sorted, sorted.length + 1);
        int at = sorted.length;
        while (at > 0 && isAfter(more[at - 1], day, unit)) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = move(day, unit);
        return more;
    }

    private boolean isAfter(long move, int day, int unit) {
        return day(move) == day ? units.compare(unit(move), unit) > 0 : day(move) > day;
    }

    private static int day(long move) {
        return (int) (move >> 32);
    }

    private static int unit(long move) {
        return (int) move;
    }
}

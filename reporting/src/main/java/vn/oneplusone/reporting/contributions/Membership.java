package vn.oneplusone.reporting.contributions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/**
 * One person's admissions to one organization, receptions from outside, moves, endings and releases, by date. Walked in the order of dates, they give the spans in which the
 * person was a member, and where.
 */
final class Membership {
    private static final long[] EMPTY = {};

    private final Organization organization;
    private final Units units;
    /** Day in the upper half, unit in the lower; sorted. Receptions and releases are among them, {@link Moves#OUTSIDE}. */
    private long[] admissions = EMPTY;
    private long[] endings = EMPTY;
    /** Beside each ending why; null for a release. */
    private final List<@Nullable EndingReason> reasons = new ArrayList<>(1);
    /** As above, of the admissions that were never valid. */
    private long[] annulments = EMPTY;
    /** As above, of the corrections of admissions that are not on record. */
    private long[] missing = EMPTY;
    private final Moves.Departures departures = new Moves.Departures();
    private @Nullable Grades grades;
    private @Nullable Visits visits;
    private @Nullable Happenings happenings;

    public Membership(Organization organization, Units units) {
        this.organization = organization;
        this.units = units;
    }

    void admit(int day, int unit) {
        admissions = Moves.with(admissions, Moves.at(day, unit), units);
    }

    void receive(int day, int unit) {
        admissions = Moves.with(admissions, Moves.at(day, unit) | Moves.OUTSIDE, units);
    }

    void end(int day, int unit, EndingReason reason) {
        leave(Moves.at(day, unit), reason);
    }

    void release(int day, int unit) {
        leave(Moves.at(day, unit) | Moves.OUTSIDE, null);
    }

    private void leave(long ending, @Nullable EndingReason reason) {
        int at = endings.length;
        while (at > 0 && Moves.compare(endings[at - 1], ending, units) > 0) {
            at--;
        }
        endings = Moves.with(endings, ending, units);
        reasons.add(at, reason);
    }

    void annul(int day, int unit) {
        annulments = Moves.with(annulments, Moves.at(day, unit), units);
    }

    /** As if the admission had always been on the second day; passed over where none is on record on the first one. */
    void correct(int was, int is, int unit) {
        int at = 0;
        while (at < admissions.length && admissions[at] != Moves.at(was, unit)) {
            at++;
        }
        if (at == admissions.length) {
            missing = Moves.with(missing, Moves.at(was, unit), units);
            return;
        }
        long[] others = new long[admissions.length - 1];
        System.arraycopy(admissions, 0, others, 0, at);
        System.arraycopy(admissions, at + 1, others, at, others.length - at);
        admissions = Moves.with(others, Moves.at(is, unit), units);
    }

    void move(int day, int from, int to) {
        departures.add(day, from, to, units);
    }

    /** The branch was split, and the member was placed in a part of it. */
    void place(int day, int from, int to) {
        departures.add(day, from, ~to, units);
    }

    /** When the person takes part in other branches. */
    Visits visits() {
        visits = visits == null ? new Visits() : visits;
        return visits;
    }

    void classify(int year, int unit, Grade grade) {
        if (grades == null) {
            grades = new Grades();
        }
        grades.give(year, unit, grade);
    }

    void happened(MemberEvent event, int unit) {
        if (happenings == null) {
            happenings = new Happenings();
        }
        happenings.add(event, unit);
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
        private int joined;
        private int since;
        private int branch = Units.NONE;
        private int a;
        private int e;
        private int m;
        private int n;
        private final Moves.Departures.Order moves = departures.order();

        Walk(Change change, Person person) {
            this.change = change;
            this.person = person;
        }

        void walk() {
            while (a < admissions.length || e < endings.length || m < moves.count()) {
                if (admissionIsNext(a, Math.min(Moves.dayAt(endings, e), moves.day(m)), member)) {
                    begun(admissions[a], isValid(Moves.inside(admissions[a])));
                    a++;
                } else if (departureIsNext()) {
                    moved(moves.day(m), moves.from(m), moves.arrival(m));
                    m++;
                } else {
                    ended(endings[e], reasons.get(e));
                    e++;
                }
            }
            while (n < annulments.length) {
                anomaly(Anomaly.ANNULLED_WITHOUT_ADMISSION, Moves.day(annulments[n]), Moves.unit(annulments[n]));
                n++;
            }
            for (long one : missing) {
                anomaly(Anomaly.CORRECTED_WITHOUT_RECORD, Moves.day(one), Moves.unit(one));
            }
            left(Years.NEVER);
            if (grades != null) {
                grades.rows(change, organization, person.id);
            }
            if (happenings != null) {
                happenings.rows(change, organization, person);
            }
        }

        /** By date; on the same day, the move out of the branch in which the member is, and an ending there before a move out of another. */
        private boolean departureIsNext() {
            int ends = Moves.dayAt(endings, e);
            if (moves.day(m) > ends) {
                return false;
            }
            boolean leaves = moves.putNext(m, branch);
            return leaves || moves.day(m) < ends || Moves.unit(endings[e]) != branch;
        }

        /** Both are sorted alike, so one annulment after the other finds its admission or reception, or none. */
        private boolean isValid(long admission) {
            while (n < annulments.length && Moves.compare(admission, annulments[n], units) > 0) {
                anomaly(Anomaly.ANNULLED_WITHOUT_ADMISSION, Moves.day(annulments[n]), Moves.unit(annulments[n]));
                n++;
            }
            if (n < annulments.length && annulments[n] == admission) {
                n++;
                return false;
            }
            return true;
        }

        private void begun(long beginning, boolean valid) {
            int day = Moves.day(beginning);
            int unit = Moves.unit(beginning);
            if (member && (counted || !valid)) {
                if (valid) {
                    anomaly(Anomaly.ADMITTED_TWICE, day, unit);
                }
                return;
            }
            member = true;
            counted = valid;
            joined = day;
            since = day;
            branch = unit;
            if (valid && Moves.isOutside(beginning)) {
                row(day, unit, Measure.RECEIVED.cell(organization));
            } else if (valid) {
                row(day, unit, Measure.ADMITTED.cell(organization));
                row(day, unit, Measure.ADMITTED_BY_GENDER.cell(organization, person.gender()));
                row(day, unit, Measure.ADMITTED_BY_AGE.cell(organization, person.ageIn(Years.of(day))));
            }
        }

        private void moved(int day, int from, int arrival) {
            int to = Moves.Departures.entered(arrival);
            if (!member) {
                anomaly(Anomaly.TRANSFERRED_WITHOUT_MEMBERSHIP, day, to);
                return;
            }
            if (counted) {
                if (arrival < 0) {
                    change.row(day, branch, Measure.PLACED.cell(organization), -1, person.id);
                    row(day, to, Measure.PLACED.cell(organization));
                } else {
                    row(day, branch, Measure.TRANSFERRED_OUT.cell(organization));
                    row(day, to, Measure.TRANSFERRED_IN.cell(organization));
                }
                if (from != branch) {
                    anomaly(Anomaly.TRANSFERRED_FROM_ELSEWHERE, day, from);
                }
            }
            left(day);
            since = day;
            branch = to;
        }

        private void ended(long ending, @Nullable EndingReason reason) {
            int day = Moves.day(ending);
            int unit = Moves.unit(ending);
            if (!member) {
                anomaly(Anomaly.ENDED_WITHOUT_ADMISSION, day, unit);
                return;
            }
            if (counted) {
                row(day, branch, (Moves.isOutside(ending) ? Measure.RELEASED : Measure.ENDED).cell(organization));
                if (reason != null) {
                    row(day, branch, Measure.ENDED_BY_REASON.cell(organization, reason));
                }
                if (unit != branch) {
                    anomaly(Anomaly.ENDED_ELSEWHERE, day, unit);
                }
            }
            left(day);
            member = false;
        }

        /** The stay in a branch is over, or all that is known of it was told. */
        private void left(int day) {
            if (member && happenings != null) {
                happenings.member(branch, since, day, counted);
            } else if (member && counted && organization == Organization.UNION) {
                Ageing.rows(change, person, branch, since, day, Ageing.NO_STAYS);
            }
            if (member && counted) {
                person.coverage(change, organization, branch, since, day);
                if (grades != null) {
                    grades.member(since, day);
                }
                Visits.rows(visits, change, organization, person.id, joined, branch, since, day);
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
        int admitted = Moves.dayAt(admissions, a);
        return a < admissions.length && (admitted == other ? !member : admitted < other);
    }
}

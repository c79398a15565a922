package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import java.util.UUID;
import vn.oneplusone.membership.events.Organization;

/**
 * One person's admissions to one organization and endings, by date. Walked in the order of dates, they give the spans in which the
 * person was a member.
 */
final class Membership {
    private static final long[] EMPTY = {};

    private final Organization organization;
    private final Units units;
    /** Day in the upper half, unit in the lower; sorted. */
    private long[] admissions = EMPTY;
    private long[] endings = EMPTY;

    Membership(Organization organization, Units units) {
        this.organization = organization;
        this.units = units;
    }

    void admit(int day, int unit) {
        admissions = with(admissions, day, unit);
    }

    void end(int day, int unit) {
        endings = with(endings, day, unit);
    }

    /** The rows that the person stands for in this organization. */
    void rows(Change change, Person person) {
        UUID id = person.id;
        boolean member = false;
        int since = 0;
        int branch = Units.NONE;
        int a = 0;
        int e = 0;
        while (a < admissions.length || e < endings.length) {
            if (admissionIsNext(a, e, member)) {
                int day = day(admissions[a]);
                int unit = unit(admissions[a++]);
                if (member) {
                    change.row(day, unit, Measure.cell(Anomaly.ADMITTED_TWICE, organization), 1, id);
                    continue;
                }
                member = true;
                since = day;
                branch = unit;
                change.row(day, unit, Measure.ADMITTED.cell(organization), 1, id);
            } else {
                int day = day(endings[e]);
                int unit = unit(endings[e++]);
                if (!member) {
                    change.row(day, unit, Measure.cell(Anomaly.ENDED_WITHOUT_ADMISSION, organization), 1, id);
                    continue;
                }
                member = false;
                change.row(day, branch, Measure.ENDED.cell(organization), 1, id);
                if (unit != branch) {
                    change.row(day, unit, Measure.cell(Anomaly.ENDED_ELSEWHERE, organization), 1, id);
                }
                person.coverage(change, organization, branch, since, day);
            }
        }
        if (member) {
            person.coverage(change, organization, branch, since, Years.NEVER);
        }
    }

    /** By date; on the same day, whichever makes sense. */
    private boolean admissionIsNext(int a, int e, boolean member) {
        if (a == admissions.length || e == endings.length) {
            return e == endings.length;
        }
        int admitted = day(admissions[a]);
        int ended = day(endings[e]);
        return admitted == ended ? !member : admitted < ended;
    }

    private long[] with(long[] sorted, int day, int unit) {
        long[] more = Arrays.copyOf(sorted, sorted.length + 1);
        int at = sorted.length;
        while (at > 0 && isAfter(more[at - 1], day, unit)) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = (long) day << 32 | unit;
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

package vn.oneplusone.reporting.contributions;

import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.AgeBand;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** What later facts need to know of a person: memberships, and whom the person has brought. */
final class Person {
    final UUID id;
    private @Nullable Membership union;
    private @Nullable Membership federation;
    private Gender gender = Gender.UNSTATED;
    private int birthYear = Years.NEVER;
    private @Nullable Days referrals;
    private @Nullable Days credits;

    Person(UUID id) {
        this.id = id;
    }

    /** What is known of the person in plain; nothing before the registration. */
    void told(Change change, Gender gender, int birthYear) {
        rows(change.before());
        this.gender = gender;
        this.birthYear = birthYear;
        rows(change.after());
    }

    void changed(Change change, Units units, Organization organization, Consumer<Membership> fact) {
        Membership membership = in(organization, units);
        membership.rows(change.before(), this);
        fact.accept(membership);
        membership.rows(change.after(), this);
    }

    Gender gender() {
        return gender;
    }

    AgeBand ageIn(int year) {
        return birthYear == Years.NEVER ? AgeBand.UNKNOWN : AgeBand.of(year - birthYear);
    }

    /** The year in which they reach an age; none where the year of birth is not known. */
    int yearOf(int age) {
        return birthYear == Years.NEVER ? Years.NEVER : birthYear + age;
    }

    /** A referral of this person was made on another day than was known; {@link Years#NEVER} for none. */
    void referred(Change change, int was, int is) {
        rows(change.before());
        referrals = moved(referrals, was, is);
        rows(change.after());
    }

    /** A credit of this person is of another day than was known; {@link Years#NEVER} for none. */
    void credited(Change change, int was, int is) {
        rows(change.before());
        credits = moved(credits, was, is);
        rows(change.after());
    }

    /**
     * The rows about 1+1 coverage for one span of membership. A member has brought a person by a referral to either organization.
     *
     * @param until the day it ended, on which the person no longer was a member
     */
    void coverage(Change change, Organization organization, int branch, int since, int until) {
        if (referrals == null && credits == null) {
            return;
        }
        for (int day = next(Integer.MIN_VALUE); day != Years.NEVER; day = next(day)) {
            int from = Years.firstDay(Years.of(day));
            day = Years.lastDay(Years.of(day));
            if (since <= day && day < until) {
                int credit = firstIn(credits, from, day);
                Measure measure = credit == Years.NEVER ? Measure.INTRODUCED : Measure.COVERED;
                int counted = credit == Years.NEVER ? firstIn(referrals, from, day) : credit;
                change.row(counted, branch, measure.cell(organization), 1, id);
            }
            day++;
        }
        int credit = Math.max(since, firstIn(credits, Years.PROGRAMME_FROM, Years.PROGRAMME_TO));
        int referral = Math.max(since, firstIn(referrals, Years.PROGRAMME_FROM, Years.PROGRAMME_TO));
        span(change, branch, Measure.PROGRAMME_COVERED.cell(organization), credit, until);
        span(change, branch, Measure.PROGRAMME_INTRODUCED.cell(organization), referral, Math.min(credit, until));
    }

    private void span(Change change, int branch, int cell, int from, int until) {
        if (from < until) {
            change.row(from, branch, cell, 1, id);
            if (until != Years.NEVER) {
                change.row(until, branch, cell, -1, id);
            }
        }
    }

    private void rows(Change change) {
        if (union != null) {
            union.rows(change, this);
        }
        if (federation != null) {
            federation.rows(change, this);
        }
    }

    private Membership in(Organization organization, Units units) {
        Membership known = switch (organization) {
            case UNION -> union;
            case FEDERATION -> federation;
        };
        if (known != null) {
            return known;
        }
        Membership first = new Membership(organization, units);
        switch (organization) {
            case UNION -> union = first;
            case FEDERATION -> federation = first;
        }
        return first;
    }

    private int next(int from) {
        return Math.min(referrals == null ? Years.NEVER : referrals.next(from),
                credits == null ? Years.NEVER : credits.next(from));
    }

    private static int firstIn(@Nullable Days days, int from, int to) {
        return days == null ? Years.NEVER : days.firstIn(from, to);
    }

    private static Days moved(@Nullable Days known, int was, int is) {
        Days days = known == null ? new Days() : known;
        if (was != Years.NEVER) {
            days.remove(was);
        }
        if (is != Years.NEVER) {
            days.add(is);
        }
        return days;
    }
}

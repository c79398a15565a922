package vn.oneplusone.reporting.contributions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/**
 * What happened to one member of one organization, in the order of the stream: on single days call-up, steps into the Party, awards and measures;
 * up to which month the dues are paid; and how long they stay on beyond the age.
 */
final class Happenings {
    /** Of a fact that is no row by itself. */
    private static final int NO_CELL = -1;

    private final List<Happening> all = new ArrayList<>(1);
    private final List<Span> spans = new ArrayList<>(1);

    /**
     * In a branch; the day of its end is no part of it.
     *
     * @param counted false where the admission was never valid: what was recorded of it is passed over
     */
    private record Span(int branch, int since, int until, boolean counted) {
        private boolean has(int day) {
            return since <= day && day < until;
        }
    }

    void add(MemberEvent event, int unit) {
        switch (event) {
            case MemberEnlisted e -> add(e.on(), unit, Measure.ENLISTED.cell(e.organization()), true);
            case PartyStepRecorded e -> add(e.on(), unit, switch (e.step()) {
                case INTRODUCED -> Measure.PARTY_INTRODUCED.cell();
                case ADMITTED -> Measure.PARTY_ADMITTED.cell();
            }, true);
            case MemberAwarded e ->
                add(e.decision().on(), unit, Measure.AWARDED.cell(e.organization(), e.level()), false);
            case MemberDisciplined e ->
                add(e.decision().on(), unit, Measure.DISCIPLINED.cell(e.organization(), e.form()), false);
            case DuesPaid e -> {
                add(e.on(), unit, NO_CELL, false);
                all.getLast().paidUntil = Years
                        .day(YearMonth.of(Math.clamp(e.year(), 1, 9_999), Math.clamp(e.month(), 1, 12)).plusMonths(1)
                                .atDay(1));
            }
            case StayAgreed e -> {
                add(e.on(), unit, NO_CELL, false);
                all.getLast().stay = new Ageing.Stay(Years.day(e.on()), Years.day(e.until()));
            }
        }
    }

    /** @param once whether it happens to a member at most once */
    private void add(LocalDate on, int unit, int cell, boolean once) {
        all.add(new Happening(Years.day(on), unit, cell, once));
    }

    /** A span of membership in a branch. */
    void member(int branch, int since, int until, boolean counted) {
        spans.add(new Span(branch, since, until, counted));
    }

    /** The rows they stand for, once all spans were told. */
    void rows(Change change, Organization organization, Person of) {
        UUID person = of.id;
        List<Ageing.Stay> stays = new ArrayList<>(1);
        int paidUntil = Integer.MIN_VALUE;
        Set<Integer> counted = new HashSet<>();
        for (Happening one : all) {
            boolean counts = isWithin(one.day, true);
            if (counts && one.once && !counted.add(one.cell)) {
                change.row(one.day, one.unit, Measure.cell(Anomaly.RECORDED_TWICE, organization), 1, person);
            } else if (counts && one.stay != null) {
                stays.add(one.stay);
            } else if (counts && one.cell == NO_CELL) {
                paidUntil = one.paidUntil;
            } else if (counts) {
                change.row(one.day, one.unit, one.cell, 1, person);
            } else if (!isWithin(one.day, false)) {
                change.row(one.day, one.unit, Measure.cell(Anomaly.RECORDED_WITHOUT_MEMBERSHIP, organization), 1,
                        person);
            }
        }
        for (Span span : spans) {
            if (span.counted) {
                Ageing.span(change, Measure.DUES_PAID.cell(organization), span.branch, span.since,
                        Math.min(span.until, paidUntil), person);
                if (organization == Organization.UNION) {
                    Ageing.rows(change, of, span.branch, span.since, span.until, stays);
                }
            }
        }
        spans.clear();
    }

    private boolean isWithin(int day, boolean counted) {
        for (Span span : spans) {
            if (span.has(day) && span.counted == counted) {
                return true;
            }
        }
        return false;
    }

    private static final class Happening {
        private final int day;
        private final int unit;
        private final int cell;
        private final boolean once;
        /** Of dues: the first day that is not paid. */
        private int paidUntil;
        private Ageing.@Nullable Stay stay;

        Happening(int day, int unit, int cell, boolean once) {
            this.day = day;
            this.unit = unit;
            this.cell = cell;
            this.once = once;
        }
    }
}

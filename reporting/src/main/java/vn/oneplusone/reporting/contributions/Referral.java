package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** One referral: the first day of each of its steps, whatever the order in which they became known. */
final class Referral {
    static final int OPENED = 0;
    static final int CONFIRMED = 1;
    static final int CLASS = 2;
    static final int HELPER = 3;
    static final int PROBATION_TASK = 4;
    static final int ENDORSED = 5;
    static final int APPROVED = 6;
    static final int FULFILLED = 7;
    static final int DECLINED = 8;
    static final int WITHDRAWN = 9;
    static final int LAPSED = 10;
    static final int ANNULLED = 11;

    final UUID id;
    private final int[] on = new int[ANNULLED + 1];
    private int repeated;
    /** The earliest day of a step that was put right or taken back and is not on record. */
    private int missing = Years.NEVER;
    private int branch = Units.NONE;
    private Organization organization = Organization.UNION;
    private @Nullable UUID referrer;
    private @Nullable UUID creditedTo;

    Referral(UUID id) {
        this.id = id;
        Arrays.fill(on, Years.NEVER);
    }

    void opened(int day, int branch, Organization organization, @Nullable UUID referrer) {
        if (step(OPENED, day)) {
            this.branch = branch;
            this.organization = organization;
            this.referrer = referrer;
        }
    }

    void fulfilled(int day, @Nullable UUID creditedTo) {
        if (step(FULFILLED, day)) {
            this.creditedTo = creditedTo;
        }
    }

    /** Whether this day is the one that counts from now on: the earliest, on the same day the first recorded. */
    boolean step(int step, int day) {
        if (on[step] != Years.NEVER) {
            repeated |= 1 << step;
        }
        if (day >= on[step]) {
            return false;
        }
        on[step] = day;
        return true;
    }

    /** The step is of another day than was recorded; passed over where it is not on record. */
    void corrected(int step, int was, int day) {
        if (on[step] == Years.NEVER) {
            missing = Math.min(missing, was);
        } else {
            on[step] = day;
        }
    }

    void credited(int was, int day, @Nullable UUID to) {
        corrected(FULFILLED, was, day);
        creditedTo = on[FULFILLED] == Years.NEVER ? creditedTo : to;
    }

    /** As if the step had never been recorded. */
    void takenBack(int step, int was) {
        corrected(step, was, Years.NEVER);
        repeated &= ~(1 << step);
    }

    /** Who made it, once it is known. */
    @Nullable
    UUID referrer() {
        return isOpened() ? referrer : null;
    }

    int openedOn() {
        return on[OPENED];
    }

    /** Who is credited, once it was made and is fulfilled by an admission that stands. */
    @Nullable
    UUID creditedTo() {
        return isOpened() && on[FULFILLED] != Years.NEVER && on[ANNULLED] == Years.NEVER ? creditedTo : null;
    }

    int fulfilledOn() {
        return on[FULFILLED];
    }

    void rows(Change change) {
        if (!isOpened()) {
            int first = missing;
            for (int day : on) {
                first = Math.min(first, day);
            }
            if (first != Years.NEVER) {
                anomaly(change, Anomaly.STEP_WITHOUT_REFERRAL, first, null);
            }
            return;
        }
        change.row(on[OPENED], branch, Measure.REFERRED.cell(organization), 1, id);
        reached(change, Measure.CONFIRMED, Measure.COHORT_CONFIRMED, on[CONFIRMED]);
        int prepared = Math.max(on[CLASS], Math.max(on[HELPER], on[PROBATION_TASK]));
        reached(change, Measure.PREPARED, Measure.COHORT_PREPARED, prepared);
        reached(change, Measure.ENDORSED, Measure.COHORT_ENDORSED, on[ENDORSED]);
        reached(change, Measure.APPROVED, Measure.COHORT_APPROVED, on[APPROVED]);
        closed(change);
        if ((repeated & 1 << OPENED) != 0) {
            anomaly(change, Anomaly.REFERRED_TWICE, on[OPENED], organization);
        }
        if (missing != Years.NEVER) {
            anomaly(change, Anomaly.CORRECTED_WITHOUT_RECORD, missing, organization);
        }
        if ((repeated & ~(1 << OPENED)) != 0) {
            anomaly(change, Anomaly.STEP_TWICE, on[OPENED], organization);
        }
    }

    private void closed(Change change) {
        int closing = FULFILLED;
        int closings = on[FULFILLED] == Years.NEVER ? 0 : 1;
        for (int other = DECLINED; other <= LAPSED; other++) {
            if (on[other] != Years.NEVER) {
                closings++;
                closing = on[FULFILLED] == Years.NEVER && on[other] < on[closing] ? other : closing;
            }
        }
        switch (closing) {
            case DECLINED -> reached(change, Measure.DECLINED, Measure.COHORT_DECLINED, on[DECLINED]);
            case WITHDRAWN -> reached(change, Measure.WITHDRAWN, Measure.COHORT_WITHDRAWN, on[WITHDRAWN]);
            case LAPSED -> reached(change, Measure.LAPSED, Measure.COHORT_LAPSED, on[LAPSED]);
            default -> fulfilled(change);
        }
        if (closings > 1) {
            anomaly(change, Anomaly.CLOSED_TWICE, on[closing], organization);
        }
    }

    /** An annulled admission takes the fulfilment back; before a fulfilment it closes nothing. */
    private void fulfilled(Change change) {
        if (on[FULFILLED] != Years.NEVER && on[ANNULLED] != Years.NEVER) {
            reached(change, Measure.ANNULLED, Measure.COHORT_ANNULLED, on[ANNULLED]);
        } else {
            reached(change, Measure.FULFILLED, Measure.COHORT_FULFILLED, on[FULFILLED]);
        }
    }

    private void reached(Change change, Measure step, Measure ofCohort, int day) {
        if (day != Years.NEVER) {
            change.row(day, branch, step.cell(organization), 1, id);
            change.row(on[OPENED], branch, ofCohort.cell(organization), 1, id);
        }
    }

    private void anomaly(Change change, Anomaly anomaly, int day, @Nullable Organization of) {
        change.row(day, branch, Measure.cell(anomaly, of), 1, id);
    }

    private boolean isOpened() {
        return on[OPENED] != Years.NEVER;
    }
}

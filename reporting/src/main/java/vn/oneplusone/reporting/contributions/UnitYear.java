package vn.oneplusone.reporting.contributions;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** Targets, steps and meetings of one unit in one year. */
@SuppressWarnings("EnumOrdinal") // places in an array that lives in memory only
final class UnitYear {
    private static final Organization[] ORGANIZATIONS = Organization.values();
    private static final Step[] STEPS = Step.values();

    final int year;
    final @Nullable UnitYear previous;
    private final Units.Unit unit;
    private final Target[] targets = new Target[ORGANIZATIONS.length];
    private final int[] firstEvidence = new int[STEPS.length];
    private int meetingOn = Years.NEVER;
    private int present;
    private int roll;

    UnitYear(Units.Unit unit, int year, @Nullable UnitYear previous) {
        this.unit = unit;
        this.year = year;
        this.previous = previous;
        Arrays.setAll(targets, i -> new Target());
        Arrays.fill(firstEvidence, Years.NEVER);
    }

    void target(Change change, Organization organization, long sequence, int number, boolean first) {
        Target target = targets[organization.ordinal()];
        target.rows(change.before(), this, organization);
        if (sequence >= target.sequence) {
            target.sequence = sequence;
            target.number = number;
        }
        target.sets += first ? 1 : 0;
        target.rows(change.after(), this, organization);
    }

    void step(Change change, Step step, int day) {
        int counted = Math.clamp(day, Years.firstDay(year), Years.lastDay(year));
        if (counted < firstEvidence[step.ordinal()]) {
            step(change.before(), step);
            firstEvidence[step.ordinal()] = counted;
            step(change.after(), step);
        }
    }

    private void step(Change change, Step step) {
        int day = firstEvidence[step.ordinal()];
        if (day != Years.NEVER) {
            change.row(day, unit.number, Measure.STEP_RECORDED.cell(step), 1, unit.id);
        }
    }

    void meeting(Change change, int day, int came, int members) {
        if (came > members) {
            change.after().row(day, unit.number, Measure.cell(Anomaly.PRESENT_BEYOND_ROLL, null), 1, unit.id);
        }
        int counted = Math.min(came, members);
        boolean better = meetingOn == Years.NEVER || counted > present
                || (counted == present && (members < roll || (members == roll && day < meetingOn)));
        if (better) {
            meeting(change.before());
            meetingOn = day;
            present = counted;
            roll = members;
            meeting(change.after());
        }
    }

    private void meeting(Change change) {
        if (meetingOn != Years.NEVER) {
            change.row(meetingOn, unit.number, Measure.DISSEMINATION_PRESENT.cell(), present, unit.id);
            change.row(meetingOn, unit.number, Measure.DISSEMINATION_ROLL.cell(), roll, unit.id);
        }
    }

    /** The annual number of one organization: the latest of its stream. */
    private static final class Target {
        private long sequence = -1;
        private int number;
        private int sets;

        void rows(Change change, UnitYear of, Organization organization) {
            if (sequence < 0) {
                return;
            }
            int day = Years.firstDay(of.year);
            change.row(day, of.unit.number, Measure.TARGET.cell(organization), number, of.unit.id);
            if (sets != 1) {
                Anomaly anomaly = sets == 0 ? Anomaly.TARGET_NEVER_SET : Anomaly.TARGET_SET_TWICE;
                change.row(day, of.unit.number, Measure.cell(anomaly, organization), 1, of.unit.id);
            }
        }
    }
}

package vn.oneplusone.reporting.contributions;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.reporting.contributions.rows.Anomaly;
import vn.oneplusone.reporting.contributions.rows.Measure;
import vn.oneplusone.reporting.contributions.rows.Years;

/** One capital support: the first grant in its stream, and what was repaid. */
final class Support {
    private final UUID id;
    private int grantedOn = Years.NEVER;
    private int unit = Units.NONE;
    private SupportForm form = SupportForm.GRANT;
    private long amount;
    private boolean repeated;
    private int firstRepaidOn = Years.NEVER;
    private long repaid;
    /** Repayments that came before the grant was known; they count when it is. */
    private final List<Repayment> waiting = new ArrayList<>(0);

    Support(UUID id) {
        this.id = id;
    }

    void granted(Change change, int day, int unit, SupportForm form, long amount) {
        rows(change.before());
        repeated |= grantedOn != Years.NEVER;
        if (grantedOn == Years.NEVER) {
            grantedOn = day;
            this.unit = unit;
            this.form = form;
            this.amount = amount;
        }
        rows(change.after());
        waiting.forEach(repayment -> repaid(change, repayment));
        waiting.clear();
    }

    void repaid(Change change, int day, long amount) {
        rows(change.before());
        repaid += amount;
        firstRepaidOn = Math.min(firstRepaidOn, day);
        rows(change.after());
        Repayment repayment = new Repayment(day, amount);
        if (grantedOn == Years.NEVER) {
            waiting.add(repayment);
        } else {
            repaid(change, repayment);
        }
    }

    /** What was repaid is never taken back, so that it is written once and not with every change. */
    private void repaid(Change change, Repayment repayment) {
        change.row(repayment.day, unit, Measure.SUPPORT_REPAID.cell(form), repayment.amount, id);
    }

    private void rows(Change change) {
        if (grantedOn == Years.NEVER) {
            if (firstRepaidOn != Years.NEVER) {
                anomaly(change, Anomaly.REPAID_WITHOUT_GRANT, firstRepaidOn);
            }
            return;
        }
        change.row(grantedOn, unit, Measure.SUPPORT_GRANTED.cell(form), 1, id);
        change.row(grantedOn, unit, Measure.SUPPORT_AMOUNT.cell(form), amount, id);
        if (repeated) {
            anomaly(change, Anomaly.GRANTED_TWICE, grantedOn);
        }
        if (repaid > amount) {
            anomaly(change, Anomaly.REPAID_BEYOND_GRANT, grantedOn);
        }
    }

    private void anomaly(Change change, Anomaly anomaly, int day) {
        change.row(day, unit, Measure.cell(anomaly, null), 1, id);
    }

    private record Repayment(int day, long amount) {}
}

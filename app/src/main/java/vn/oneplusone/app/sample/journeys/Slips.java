package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.oneplusone.app.files.rows.referral.ReferralCorrectionRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralCorrection;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.DeclinedBy;

/** What was recorded wrongly on the way of some referrals, and put right. Nothing is drawn for it: all other lists stay as they are. */
public final class Slips {
    /** Of so many votes one was counted wrongly; so with what follows. */
    private static final int VOTES = 12;
    private static final int DECISIONS = 15;
    private static final int DECLINES = 20;

    private final List<ListRow> steps = new ArrayList<>();
    private final List<ListRow> corrections = new ArrayList<>();

    /** Of the journeys of a year. */
    public Slips(List<? extends ListRow> referrals, List<? extends ListRow> taken) {
        Map<String, LocalDate> referred = new HashMap<>();
        for (ListRow row : referrals) {
            if (row instanceof ReferralRow one && one.confirmedOn() == null) {
                // of several of one youth none: which of them a step is of is for the ledger to say
                LocalDate other = referred.put(way(one.youthCode(), one.organization()), one.referredOn());
                if (other != null) {
                    referred.put(way(one.youthCode(), one.organization()), LocalDate.MAX);
                }
            }
        }
        int votes = 0;
        int decisions = 0;
        int yeses = 0;
        for (ListRow row : taken) {
            if (!(row instanceof ReferralStepRow step)) {
                continue;
            }
            if (step.step() == ReferralStep.ENDORSED && step.present() != null && votes++ % VOTES == 0) {
                corrections.add(vote(step));
            } else if (step.step() == ReferralStep.APPROVED && decisions++ % DECISIONS == 0) {
                corrections.add(decision(step));
            } else if (step.step() == ReferralStep.CONFIRMED && isLater(step, referred) && yeses++ % DECLINES == 0) {
                decline(step);
            }
        }
    }

    private static boolean isLater(ReferralStepRow step, Map<String, LocalDate> referred) {
        LocalDate on = referred.get(way(step.youthCode(), step.organization()));
        return on != null && on.isBefore(step.on().minusDays(2)) && on.getYear() == step.on().getYear();
    }

    private static String way(String youth, Organization organization) {
        return organization + " " + youth;
    }

    /** One more was present, who came late. */
    private static ReferralCorrectionRow vote(ReferralStepRow step) {
        int present = Objects.requireNonNull(step.present());
        int votesFor = Objects.requireNonNull(step.votesFor());
        return new ReferralCorrectionRow("", 0, step.youthCode(), step.organization(), ReferralCorrection.ENDORSEMENT,
                "Đếm thiếu một người đến sau", step.on(), step.on(), present + 1, votesFor + 1, null, null,
                step.togetherSince(), step.endorsedBy(), step.agreedAboveOn(), step.schooling(), null, null, null,
                null);
    }

    /** The number lacked a letter. */
    private static ReferralCorrectionRow decision(ReferralStepRow step) {
        LocalDate admitted = step.ceremonyOn() == null ? step.on() : step.ceremonyOn();
        return new ReferralCorrectionRow("", 0, step.youthCode(), step.organization(), ReferralCorrection.APPROVAL,
                "Ghi thiếu chữ trong số quyết định", admitted, step.on(), null, null,
                Objects.requireNonNull(step.decisionNumber()).replace("-", "a-"), step.ceremonyOn(), null, null,
                null, null, step.exception(), null, null, null);
    }

    /** Another youth of the same name had said no. */
    private void decline(ReferralStepRow step) {
        LocalDate on = step.on().minusDays(1);
        steps.add(new ReferralStepRow("", 0, step.youthCode(), step.organization(), ReferralStep.DECLINED, on, null,
                null, null, null, null, DeclinedBy.YOUTH, null));
        corrections.add(new ReferralCorrectionRow("", 0, step.youthCode(), step.organization(),
                ReferralCorrection.NOT_DECLINED, "Ghi nhầm sang người trùng tên", on, null, null, null, null, null,
                null, null, null, null, null, null, null, null));
    }

    /** The steps that were never taken. */
    public List<ListRow> steps() {
        return steps;
    }

    public List<ListRow> corrections() {
        return corrections;
    }
}

package vn.oneplusone.app.portal.referrals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.register.Stage;
import vn.oneplusone.app.security.Act;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralModule;
import vn.oneplusone.referral.events.PreparationStep;

/** What can be done with an open referral, by the last part of its address. */
enum ReferralStep {
    CONFIRMATION(Act.CONFIRM), CLASS(Act.PREPARE), HELPER(Act.PREPARE), PROBATION_TASK(Act.PREPARE), ENDORSEMENT(
            Act.ENDORSE), APPROVAL(Act.APPROVE), DECLINE(
                    Act.DECLINE), DECLINE_ABOVE(Act.DECLINE_ABOVE), WITHDRAWAL(Act.WITHDRAW), LAPSE(Act.LAPSE);

    private final Act act;

    ReferralStep(Act act) {
        this.act = act;
    }

    Act act() {
        return act;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ReferralStep> of(String path) {
        return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
    }

    /** The steps that lead on; what a module refuses all the same is told in its words. */
    static List<ReferralStep> next(Referral referral) {
        return switch (referral.stage()) {
            case REFERRED -> List.of(CONFIRMATION);
            case CONFIRMED -> {
                List<ReferralStep> missing = new ArrayList<>();
                if (referral.organization() == Organization.UNION) {
                    add(missing, referral, PreparationStep.CLASS, CLASS);
                    add(missing, referral, PreparationStep.HELPER, HELPER);
                    add(missing, referral, PreparationStep.PROBATION_TASK, PROBATION_TASK);
                }
                yield missing.isEmpty() ? List.of(ENDORSEMENT) : missing;
            }
            case ENDORSED -> List.of(APPROVAL);
            case APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED -> List.of();
        };
    }

    private static void add(List<ReferralStep> missing, Referral referral, PreparationStep part, ReferralStep step) {
        if (!referral.prepared().contains(part)) {
            missing.add(step);
        }
    }

    /** The ways in which it may end without an admission. */
    static List<ReferralStep> endings(Referral referral) {
        return switch (referral.stage()) {
            case REFERRED, CONFIRMED -> List.of(DECLINE, WITHDRAWAL, LAPSE);
            case ENDORSED -> List.of(DECLINE, DECLINE_ABOVE, WITHDRAWAL, LAPSE);
            case APPROVED -> List.of(LAPSE);
            case FULFILLED, DECLINED, WITHDRAWN, LAPSED -> List.of();
        };
    }

    /** Whether it needs no more than the day. */
    boolean needsOnlyTheDay(Organization organization) {
        return switch (this) {
            case CONFIRMATION, CLASS, PROBATION_TASK -> true;
            case ENDORSEMENT -> organization == Organization.FEDERATION;
            case HELPER, APPROVAL, DECLINE, DECLINE_ABOVE, WITHDRAWAL, LAPSE -> false;
        };
    }

    /** How far along its path a referral is, of how many steps. */
    static int done(Referral referral) {
        int parts = referral.organization() == Organization.UNION ? 3 : 0;
        return switch (referral.stage()) {
            case REFERRED -> 1;
            case CONFIRMED -> 2 + referral.prepared().size();
            case ENDORSED -> 3 + parts;
            case APPROVED -> 4 + parts;
            case FULFILLED -> 5 + parts;
            case DECLINED, WITHDRAWN, LAPSED -> 0;
        };
    }

    static int length(Organization organization) {
        return organization == Organization.UNION ? 8 : 5;
    }

    static boolean isOverdue(Referral referral, LocalDate today) {
        return referral.stage().isOpen() && referral.stage() != Stage.APPROVED
                && !today.isBefore(ReferralModule.mayLapseFrom(referral.organization(),
                        referral.latest()));
    }
}

package vn.oneplusone.app.referrals;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.oneplusone.app.register.Referral;
import vn.oneplusone.app.rights.Act;
import vn.oneplusone.app.web.forms.Offer;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralModule;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.ReferralPath.Step;

/** What can be done with an open referral, by the last part of its address. */
enum ReferralStep {
    CONFIRMATION(Act.CONFIRM, Step.CONFIRMATION), CLASS(Act.PREPARE, Step.CLASS), HELPER(Act.PREPARE,
            Step.HELPER), PROBATION_TASK(Act.PREPARE, Step.PROBATION_TASK), ENDORSEMENT(Act.ENDORSE,
                    Step.ENDORSEMENT), APPROVAL(Act.APPROVE, Step.APPROVAL), DECLINE(Act.DECLINE,
                            Step.DECLINE_BY_YOUTH, Step.DECLINE_BY_BRANCH), DECLINE_ABOVE(Act.DECLINE_ABOVE,
                                    Step.DECLINE_BY_UPPER_LEVEL), WITHDRAWAL(Act.WITHDRAW,
                                            Step.WITHDRAWAL), LAPSE(Act.LAPSE, Step.LAPSE);

    private static final EnumSet<ReferralStep> ENDINGS = EnumSet.of(DECLINE, DECLINE_ABOVE, WITHDRAWAL, LAPSE);

    private final Act act;
    private final Step step;
    /** The same where it is one step alone. */
    private final Step other;

    ReferralStep(Act act, Step step) {
        this(act, step, step);
    }

    ReferralStep(Act act, Step step, Step other) {
        this.act = act;
        this.step = step;
        this.other = other;
    }

    Act act() {
        return act;
    }

    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The end of a referral without an admission. */
    static boolean isEnding(Offer<Referral> offer) {
        return ENDINGS.stream().anyMatch(step -> step.path().equals(offer.path()));
    }

    /** The steps that lead on; what a module refuses all the same is told in its words. */
    static List<ReferralStep> next(Referral referral, LocalDate today) {
        return EnumSet.complementOf(ENDINGS).stream().filter(step -> step.isNext(referral, today)).toList();
    }

    /** Whether it may come next. */
    boolean isNext(Referral referral, LocalDate today) {
        Set<Step> next = referral.next(today);
        return next.contains(step) || next.contains(other);
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

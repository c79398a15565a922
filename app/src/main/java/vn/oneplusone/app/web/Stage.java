package vn.oneplusone.app.web;

import vn.oneplusone.app.register.Referral;
import vn.oneplusone.referral.ReferralPath;
import vn.oneplusone.referral.events.PreparationStep;

/** How far a referral has come. */
public enum Stage {
    REFERRED, CONFIRMED,
    /** Class, helper and task are all recorded: for the module no stage of its own. */
    PREPARED, ENDORSED, APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED;

    public static Stage of(Referral referral) {
        return referral.stage() == ReferralPath.Stage.CONFIRMED
                && referral.prepared().size() == PreparationStep.values().length
                        ? PREPARED
                        : valueOf(referral.stage().name());
    }
}

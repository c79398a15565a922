package vn.oneplusone.app.api.read;

import vn.oneplusone.referral.ReferralPath;

/** How far a referral has come. */
public enum Stage {
    REFERRED, CONFIRMED,
    /** Class, helper and task are all recorded. */
    PREPARED, ENDORSED, APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED;

    /** The stage in which the module has it: there what was prepared is no stage of its own. */
    ReferralPath.Stage onPath() {
        return this == PREPARED ? ReferralPath.Stage.CONFIRMED : ReferralPath.Stage.valueOf(name());
    }
}

package vn.oneplusone.app.api.read;

/** How far a referral has come. */
public enum Stage {
    REFERRED, CONFIRMED,
    /** Class, helper and task are all recorded. */
    PREPARED, ENDORSED, APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED
}

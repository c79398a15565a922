package vn.oneplusone.referral.commands;

/** Nothing is open for this youth and organization: never referred, or the last referral is closed. */
public final class NoOpenReferral extends ReferralRefusal {
    public NoOpenReferral() {}
}

package vn.oneplusone.referral.commands;

/** This admission has been credited already. */
public final class ReferralAlreadyFulfilled extends ReferralRefusal {
    public ReferralAlreadyFulfilled() {}
}

package vn.oneplusone.referral.commands;

/** Nobody refers themselves. */
public final class SelfReferral extends ReferralRefusal {
    public SelfReferral() {}
}

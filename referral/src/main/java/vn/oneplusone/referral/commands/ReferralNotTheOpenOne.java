package vn.oneplusone.referral.commands;

/** The admission names another referral than the one that is open. */
public final class ReferralNotTheOpenOne extends ReferralRefusal {
    public ReferralNotTheOpenOne() {}
}

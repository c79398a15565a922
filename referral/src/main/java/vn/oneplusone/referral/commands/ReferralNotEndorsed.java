package vn.oneplusone.referral.commands;

/** The branch has not endorsed the youth yet. */
public final class ReferralNotEndorsed extends ReferralRefusal {
    public ReferralNotEndorsed() {}
}

package vn.oneplusone.referral.commands;

/** The branch has endorsed the youth already. */
public final class ReferralAlreadyEndorsed extends ReferralRefusal {
    public ReferralAlreadyEndorsed() {}
}

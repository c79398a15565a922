package vn.oneplusone.referral.commands;

/** The unit above has not approved yet. */
public final class ReferralNotApproved extends ReferralRefusal {
    public ReferralNotApproved() {}
}

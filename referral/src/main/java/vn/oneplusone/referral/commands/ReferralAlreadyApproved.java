package vn.oneplusone.referral.commands;

/** The unit above has approved already; from there on only the admission follows. */
public final class ReferralAlreadyApproved extends ReferralRefusal {
    public ReferralAlreadyApproved() {}
}

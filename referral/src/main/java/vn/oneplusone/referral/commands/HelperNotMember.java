package vn.oneplusone.referral.commands;

/** The helper is not an active member on the day of the assignment. */
public final class HelperNotMember extends ReferralRefusal {
    public HelperNotMember() {}
}

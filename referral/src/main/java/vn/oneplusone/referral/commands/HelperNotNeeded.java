package vn.oneplusone.referral.commands;

/** Only the assignment of a helper names one. */
public final class HelperNotNeeded extends ReferralRefusal {
    public HelperNotNeeded() {}
}

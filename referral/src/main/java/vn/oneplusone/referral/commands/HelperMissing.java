package vn.oneplusone.referral.commands;

/** Assigning a helper says who helps. */
public final class HelperMissing extends ReferralRefusal {
    public HelperMissing() {}
}

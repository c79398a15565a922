package vn.oneplusone.referral.commands;

/** The branch did not exist on that day. */
public final class BranchUnknown extends ReferralRefusal {
    public BranchUnknown() {}
}

package vn.oneplusone.referral.commands;

/** Referrals are handled by a branch, not by a commune, a district or a province. */
public final class UnitNotABranch extends ReferralRefusal {
    public UnitNotABranch() {}
}

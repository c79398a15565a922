package vn.oneplusone.referral.commands;

/** The path of this organization knows no such preparation. */
public final class PreparationNotNeeded extends ReferralRefusal {
    public PreparationNotNeeded() {}
}

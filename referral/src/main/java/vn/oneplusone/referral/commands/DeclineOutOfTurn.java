package vn.oneplusone.referral.commands;

/** The one who says no is not the one whose yes is due. */
public final class DeclineOutOfTurn extends ReferralRefusal {
    public DeclineOutOfTurn() {}
}

package vn.oneplusone.referral.commands;

/** Counted votes need somebody present, and no more votes than people; one number needs the other. */
public final class VotesImpossible extends ReferralRefusal {
    public VotesImpossible() {}
}

package vn.oneplusone.referral.commands;

/** An endorsement for the Union needs the members present and the votes for. */
public final class VotesMissing extends ReferralRefusal {
    public VotesMissing() {}
}

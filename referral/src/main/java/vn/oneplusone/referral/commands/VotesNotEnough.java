package vn.oneplusone.referral.commands;

/** No more than the required share of those present voted for the youth. */
public final class VotesNotEnough extends ReferralRefusal {
    /** @param percent the share of those present that the votes for have to exceed */
    public VotesNotEnough(int percent) {
        super(percent);
    }
}

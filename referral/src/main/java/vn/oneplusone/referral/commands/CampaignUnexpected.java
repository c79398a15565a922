package vn.oneplusone.referral.commands;

/** Only a referral made at a campaign names one. */
public final class CampaignUnexpected extends ReferralRefusal {
    public CampaignUnexpected() {}
}

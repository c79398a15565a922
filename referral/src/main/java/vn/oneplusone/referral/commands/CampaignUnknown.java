package vn.oneplusone.referral.commands;

/** A referral names a campaign that is planned or was held. */
public final class CampaignUnknown extends ReferralRefusal {
    public CampaignUnknown() {}
}

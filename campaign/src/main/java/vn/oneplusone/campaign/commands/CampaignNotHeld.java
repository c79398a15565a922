package vn.oneplusone.campaign.commands;

/** Only a campaign that is recorded as held can be corrected. */
public final class CampaignNotHeld extends CampaignRefusal {
    public CampaignNotHeld() {
        super();
    }
}

package vn.oneplusone.campaign.commands;

/** A correction that says the same as before corrects nothing. */
public final class CampaignUnchanged extends CampaignRefusal {
    public CampaignUnchanged() {
        super();
    }
}

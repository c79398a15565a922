package vn.oneplusone.campaign.commands;

/** The campaign was cancelled; what takes place instead is another campaign. */
public final class CampaignAlreadyCancelled extends CampaignRefusal {
    public CampaignAlreadyCancelled() {
        super();
    }
}

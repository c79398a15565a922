package vn.oneplusone.campaign.commands;

/** The campaign is planned already. */
public final class CampaignAlreadyPlanned extends CampaignRefusal {
    public CampaignAlreadyPlanned() {
        super();
    }
}

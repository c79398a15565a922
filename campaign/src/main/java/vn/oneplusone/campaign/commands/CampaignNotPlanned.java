package vn.oneplusone.campaign.commands;

/** Only a planned campaign can be cancelled. */
public final class CampaignNotPlanned extends CampaignRefusal {
    public CampaignNotPlanned() {
        super();
    }
}

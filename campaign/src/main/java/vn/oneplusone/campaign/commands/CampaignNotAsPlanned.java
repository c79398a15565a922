package vn.oneplusone.campaign.commands;

/** Held by another unit or as another kind than planned: then it is another campaign. */
public final class CampaignNotAsPlanned extends CampaignRefusal {
    public CampaignNotAsPlanned() {
        super();
    }
}

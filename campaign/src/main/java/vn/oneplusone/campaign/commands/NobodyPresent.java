package vn.oneplusone.campaign.commands;

/** What nobody attended was not held. */
public final class NobodyPresent extends CampaignRefusal {
    public NobodyPresent() {
        super();
    }
}

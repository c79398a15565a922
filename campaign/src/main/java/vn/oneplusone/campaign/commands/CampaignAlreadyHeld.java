package vn.oneplusone.campaign.commands;

/** The campaign was held; that is recorded once and not cancelled afterwards. */
public final class CampaignAlreadyHeld extends CampaignRefusal {
    public CampaignAlreadyHeld() {
        super();
    }
}

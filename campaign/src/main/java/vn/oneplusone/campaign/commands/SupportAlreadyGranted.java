package vn.oneplusone.campaign.commands;

/** This support is recorded already. */
public final class SupportAlreadyGranted extends CampaignRefusal {
    public SupportAlreadyGranted() {
        super();
    }
}

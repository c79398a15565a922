package vn.oneplusone.campaign.commands;

/** A target that was never set cannot be revised. */
public final class TargetNotSet extends CampaignRefusal {
    public TargetNotSet(int year) {
        super(year);
    }
}

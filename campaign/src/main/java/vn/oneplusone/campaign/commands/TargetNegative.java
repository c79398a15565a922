package vn.oneplusone.campaign.commands;

/** A target is a number of persons. */
public final class TargetNegative extends CampaignRefusal {
    public TargetNegative(int number) {
        super(number);
    }
}

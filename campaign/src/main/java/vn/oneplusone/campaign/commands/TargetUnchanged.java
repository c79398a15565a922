package vn.oneplusone.campaign.commands;

/** A revision to the same number would show as a change in the history. */
public final class TargetUnchanged extends CampaignRefusal {
    public TargetUnchanged(int number) {
        super(number);
    }
}

package vn.oneplusone.campaign.commands;

/** The annual number is set; a later decision revises it. */
public final class TargetAlreadySet extends CampaignRefusal {
    public TargetAlreadySet(int number, String decision) {
        super(number, decision);
    }
}

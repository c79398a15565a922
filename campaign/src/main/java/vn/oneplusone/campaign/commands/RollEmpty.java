package vn.oneplusone.campaign.commands;

/** The branch has no members on its roll, so nobody could be reached. */
public final class RollEmpty extends CampaignRefusal {
    public RollEmpty() {
        super();
    }
}

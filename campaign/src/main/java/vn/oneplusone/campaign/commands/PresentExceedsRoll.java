package vn.oneplusone.campaign.commands;

/** More members present than on the roll. */
public final class PresentExceedsRoll extends CampaignRefusal {
    public PresentExceedsRoll(int present, int roll) {
        super(present, roll);
    }
}

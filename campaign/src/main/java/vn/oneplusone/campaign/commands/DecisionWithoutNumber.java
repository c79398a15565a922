package vn.oneplusone.campaign.commands;

/** A decision that nobody could look up: its number is missing. */
public final class DecisionWithoutNumber extends CampaignRefusal {
    public DecisionWithoutNumber() {
        super();
    }
}

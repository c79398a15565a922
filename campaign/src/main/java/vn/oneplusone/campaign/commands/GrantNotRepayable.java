package vn.oneplusone.campaign.commands;

/** A grant is not paid back. */
public final class GrantNotRepayable extends CampaignRefusal {
    public GrantNotRepayable() {
        super();
    }
}

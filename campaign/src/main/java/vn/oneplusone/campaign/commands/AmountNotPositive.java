package vn.oneplusone.campaign.commands;

/** Money given or repaid is more than nothing. */
public final class AmountNotPositive extends CampaignRefusal {
    public AmountNotPositive() {
        super();
    }
}

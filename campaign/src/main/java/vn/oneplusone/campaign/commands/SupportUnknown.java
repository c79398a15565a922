package vn.oneplusone.campaign.commands;

/** There is no support to which the repayment belongs. */
public final class SupportUnknown extends CampaignRefusal {
    public SupportUnknown() {
        super();
    }
}

package vn.oneplusone.campaign.commands;

/** What is counted is at least 0. */
public final class DeclaredNegative extends CampaignRefusal {
    public DeclaredNegative(int number) {
        super(number);
    }
}

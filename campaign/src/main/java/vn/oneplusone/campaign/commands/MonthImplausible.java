package vn.oneplusone.campaign.commands;

/** A year has twelve months. */
public final class MonthImplausible extends CampaignRefusal {
    public MonthImplausible(int month) {
        super(month);
    }
}

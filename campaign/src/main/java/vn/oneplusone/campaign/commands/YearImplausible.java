package vn.oneplusone.campaign.commands;

/** A year is not written with four digits. */
public final class YearImplausible extends CampaignRefusal {
    public YearImplausible(int year) {
        super(year);
    }
}

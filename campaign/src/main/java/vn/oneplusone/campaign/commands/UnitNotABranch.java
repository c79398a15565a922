package vn.oneplusone.campaign.commands;

/** Meetings are recorded for branches: counted for a commune as well, they would count twice. */
public final class UnitNotABranch extends CampaignRefusal {
    public UnitNotABranch(String unit) {
        super(unit);
    }
}

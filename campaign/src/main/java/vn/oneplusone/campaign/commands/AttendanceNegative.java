package vn.oneplusone.campaign.commands;

/** Fewer than no people present. */
public final class AttendanceNegative extends CampaignRefusal {
    public AttendanceNegative() {
        super();
    }
}

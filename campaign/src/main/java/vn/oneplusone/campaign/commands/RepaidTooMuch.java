package vn.oneplusone.campaign.commands;

/** More is paid back than is still owed. */
public final class RepaidTooMuch extends CampaignRefusal {
    public RepaidTooMuch(long outstanding) {
        super(outstanding);
    }
}

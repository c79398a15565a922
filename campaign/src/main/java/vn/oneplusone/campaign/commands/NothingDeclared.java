package vn.oneplusone.campaign.commands;

/** A declaration without a number says nothing. */
public final class NothingDeclared extends CampaignRefusal {
    public NothingDeclared() {
        super();
    }
}

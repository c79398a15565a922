package vn.oneplusone.campaign.commands;

/** A step is proven by a document, and its number is missing. */
public final class StepWithoutDocument extends CampaignRefusal {
    public StepWithoutDocument() {
        super();
    }
}

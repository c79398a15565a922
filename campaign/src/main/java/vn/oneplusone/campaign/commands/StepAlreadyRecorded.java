package vn.oneplusone.campaign.commands;

/** The same evidence is recorded for this step already, and nothing new comes with it. */
public final class StepAlreadyRecorded extends CampaignRefusal {
    public StepAlreadyRecorded(String documentNumber) {
        super(documentNumber);
    }
}

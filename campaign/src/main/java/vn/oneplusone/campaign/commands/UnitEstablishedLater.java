package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** On that day the unit did not exist yet. */
public final class UnitEstablishedLater extends CampaignRefusal {
    public UnitEstablishedLater(String unit, LocalDate established) {
        super(unit, established);
    }
}

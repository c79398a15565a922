package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** On that day the unit had been merged or dissolved. */
public final class UnitEnded extends CampaignRefusal {
    public UnitEnded(String unit, LocalDate ended) {
        super(unit, ended);
    }
}

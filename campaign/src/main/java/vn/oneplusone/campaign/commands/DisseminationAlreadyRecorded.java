package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** The branch's meeting of that day is recorded already. */
public final class DisseminationAlreadyRecorded extends CampaignRefusal {
    public DisseminationAlreadyRecorded(LocalDate on) {
        super(on);
    }
}

package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** The unit has taken up 1+1 for that year already, by itself or with its first step. */
public final class InitiativeAlreadyLaunched extends CampaignRefusal {
    public InitiativeAlreadyLaunched(LocalDate on) {
        super(on);
    }
}

package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
/** A campaign is corrected after it was held. */
public final class CorrectedBeforeHeld extends CampaignRefusal {
    public CorrectedBeforeHeld(LocalDate to) {
        super(to);
    }
}

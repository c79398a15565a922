package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
/** The same numbers were declared already. */
public final class DeclarationUnchanged extends CampaignRefusal {
    public DeclarationUnchanged(LocalDate on) {
        super(on);
    }
}

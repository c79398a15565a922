package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
/** A later report is recorded already; an earlier one does not stand in for it. */
public final class OlderThanDeclared extends CampaignRefusal {
    public OlderThanDeclared(LocalDate on) {
        super(on);
    }
}

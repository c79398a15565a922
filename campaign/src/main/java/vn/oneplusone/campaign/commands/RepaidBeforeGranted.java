package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** Paid back before it was given. */
public final class RepaidBeforeGranted extends CampaignRefusal {
    public RepaidBeforeGranted(LocalDate granted) {
        super(granted);
    }
}

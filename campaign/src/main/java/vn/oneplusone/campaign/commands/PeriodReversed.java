package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** A campaign ends before it starts. */
public final class PeriodReversed extends CampaignRefusal {
    public PeriodReversed(LocalDate from, LocalDate to) {
        super(from, to);
    }
}

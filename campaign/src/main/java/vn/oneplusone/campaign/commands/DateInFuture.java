package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** Something is said to have happened on a day that has not come yet. */
public final class DateInFuture extends CampaignRefusal {
    public DateInFuture(LocalDate on) {
        super(on);
    }
}

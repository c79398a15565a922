package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
/** Nobody reports a period before it has begun. */
public final class DeclaredTooEarly extends CampaignRefusal {
    public DeclaredTooEarly(LocalDate begin) {
        super(begin);
    }
}

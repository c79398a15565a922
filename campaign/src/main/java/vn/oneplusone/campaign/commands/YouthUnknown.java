package vn.oneplusone.campaign.commands;

import java.util.UUID;

/** The young person is not registered. */
public final class YouthUnknown extends CampaignRefusal {
    public YouthUnknown(UUID youth) {
        super(youth);
    }
}

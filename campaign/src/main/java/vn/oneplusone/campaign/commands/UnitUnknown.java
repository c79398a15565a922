package vn.oneplusone.campaign.commands;

import java.util.UUID;

/** The unit is not in the tree of units. */
public final class UnitUnknown extends CampaignRefusal {
    public UnitUnknown(UUID unit) {
        super(unit);
    }
}

package vn.oneplusone.campaign.commands;

import java.time.LocalDate;

/** The decision is older than the one whose number it would replace. */
public final class RevisionPredatesTarget extends CampaignRefusal {
    public RevisionPredatesTarget(LocalDate decided, LocalDate replaced) {
        super(decided, replaced);
    }
}

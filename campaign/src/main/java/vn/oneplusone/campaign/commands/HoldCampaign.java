package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.SealedText;

/** Record that a campaign, planned or not, was held. */
public record HoldCampaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
        int membersPresent, int youthsPresent, @Nullable SealedText result) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "campaign/" + campaign;
    }
}

package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.SealedText;

/** Say anew, in full, what a campaign that was held was. */
public record CorrectCampaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
        int membersPresent, int youthsPresent, @Nullable SealedText result, LocalDate on) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "campaign/" + campaign;
    }
}

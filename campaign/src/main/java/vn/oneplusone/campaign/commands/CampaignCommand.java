package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.SealedText;

/** Commands about a campaign, decided in the stream of that campaign. */
public sealed interface CampaignCommand {
    UUID campaign();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "campaign/" + campaign();
    }

    /** Plan a campaign. */
    record PlanCampaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from,
            LocalDate to) implements CampaignCommand {}

    /** Record that a campaign, planned or not, was held. */
    record HoldCampaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            int membersPresent, int youthsPresent, @Nullable SealedText result) implements CampaignCommand {}

    /** Say anew, in full, what a campaign that was held was. */
    record CorrectCampaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            int membersPresent, int youthsPresent, @Nullable SealedText result,
            LocalDate on) implements CampaignCommand {}

    /** Cancel a planned campaign. */
    record CancelCampaign(UUID campaign, @Nullable SealedText reason, LocalDate on) implements CampaignCommand {}
}

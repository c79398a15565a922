package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignEvent;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.SealedText;

/** Commands about a campaign, decided in the stream of that campaign. */
public sealed interface CampaignCommand {
    /**
     * The command that would record a fact, for judging it again.
     *
     * @throws IllegalArgumentException if a text in it is not sealed
     */
    static CampaignCommand recording(CampaignEvent.OfCampaign fact) {
        return switch (fact) {
            case CampaignPlanned f -> new PlanCampaign(f.campaign(), f.unit(), f.kind(), f.from(), f.to());
            case CampaignHeld f -> new HoldCampaign(f.campaign(), f.unit(), f.kind(), f.from(), f.to(),
                    f.membersPresent(), f.youthsPresent(), text(f.result()));
            case CampaignCorrected f -> new CorrectCampaign(f.campaign(), f.unit(), f.kind(), f.from(), f.to(),
                    f.membersPresent(), f.youthsPresent(), text(f.result()), f.on(), f.order());
            case CampaignCancelled f -> new CancelCampaign(f.campaign(), text(f.reason()), f.on());
        };
    }

    private static @Nullable SealedText text(@Nullable String sealed) {
        return sealed == null ? null : new SealedText(sealed);
    }

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
            int membersPresent, int youthsPresent, @Nullable SealedText result, LocalDate on,
            @Nullable CorrectionOrder order) implements CampaignCommand {}

    /** Cancel a planned campaign. */
    record CancelCampaign(UUID campaign, @Nullable SealedText reason, LocalDate on) implements CampaignCommand {}
}

package vn.oneplusone.campaign.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.oneplusone.campaign.events.CampaignKind;

/** Plan a campaign. */
public record PlanCampaign(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to) {
    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    public String stream() {
        return "campaign/" + campaign;
    }
}

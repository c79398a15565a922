package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;

/** A campaign was planned; both days are inclusive. */
public record CampaignPlanned(UUID campaign, UUID unit, CampaignKind kind, LocalDate from,
        LocalDate to) implements CampaignEvent.OfCampaign {}

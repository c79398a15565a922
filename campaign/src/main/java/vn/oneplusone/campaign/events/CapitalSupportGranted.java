package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A young person's business got capital.
 *
 * @param amount Vietnamese đồng, more than 0
 */
public record CapitalSupportGranted(UUID support, UUID youth, UUID unit, SupportForm form, SupportModel model,
        long amount, LocalDate on) implements CampaignEvent.OfSupport {}

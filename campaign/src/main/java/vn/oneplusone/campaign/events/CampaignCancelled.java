package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A planned campaign will not take place.
 *
 * @param reason sealed text, if given
 */
public record CampaignCancelled(UUID campaign, @Nullable String reason,
        LocalDate on) implements CampaignEvent.OfCampaign {}

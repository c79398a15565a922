package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;

/**
 * What had been recorded of a campaign that was held was wrong; this says all of it as it is right, and stands in for what was
 * said before. Both days are inclusive, the business date is the last one.
 *
 * @param membersPresent members who took part
 * @param youthsPresent young people who took part and are no members
 * @param result sealed text, if given
 * @param on day of the correction
 * @param order where a year that was closed had counted the campaign, or counts it now
 */
public record CampaignCorrected(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
        int membersPresent, int youthsPresent, @Nullable String result, LocalDate on,
        @Nullable CorrectionOrder order) implements CampaignEvent.OfCampaign {
    /** In years that are open. */
    public CampaignCorrected(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
            int membersPresent, int youthsPresent, @Nullable String result, LocalDate on) {
        this(campaign, unit, kind, from, to, membersPresent, youthsPresent, result, on, null);
    }
}

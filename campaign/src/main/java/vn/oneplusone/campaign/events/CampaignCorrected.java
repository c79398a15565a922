package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What had been recorded of a campaign that was held was wrong; this says all of it as it is right, and stands in for what was
 * said before. Both days are inclusive, the business date is the last one.
 *
 * @param membersPresent members who took part
 * @param youthsPresent young people who took part and are no members
 * @param result sealed text, if given
 * @param on day of the correction
 */
public record CampaignCorrected(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
        int membersPresent, int youthsPresent, @Nullable String result,
        LocalDate on) implements CampaignEvent.OfCampaign {}

package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign took place; its business date is the last day. Both days are inclusive.
 *
 * @param membersPresent members who took part
 * @param youthsPresent young people who took part and are no members
 * @param result sealed text, if given
 */
public record CampaignHeld(UUID campaign, UUID unit, CampaignKind kind, LocalDate from, LocalDate to,
        int membersPresent, int youthsPresent, @Nullable String result) implements CampaignEvent.OfCampaign {}

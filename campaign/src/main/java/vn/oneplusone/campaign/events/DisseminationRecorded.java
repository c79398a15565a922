package vn.oneplusone.campaign.events;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A branch meeting explained 1+1 to the members.
 *
 * @param membersPresent members who were there
 * @param roll members of the branch on that day
 */
public record DisseminationRecorded(UUID branch, LocalDate on, int membersPresent,
        int roll) implements CampaignEvent.OfDissemination {}

package vn.oneplusone.campaign.events;

import java.util.UUID;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * The annual number was changed by a later decision; it replaces the one before.
 *
 * @param number persons, at least 0
 */
public record TargetRevised(UUID unit, Organization organization, int year, int number,
        Decision decision) implements CampaignEvent.OfTarget {}

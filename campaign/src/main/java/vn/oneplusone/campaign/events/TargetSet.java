package vn.oneplusone.campaign.events;

import java.util.UUID;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * The annual number of admissions asked of a unit for an organization, set for the first time.
 *
 * @param number persons, at least 0
 */
public record TargetSet(UUID unit, Organization organization, int year, int number,
        Decision decision) implements CampaignEvent.OfTarget {}

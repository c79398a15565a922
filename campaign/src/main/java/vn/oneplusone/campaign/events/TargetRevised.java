package vn.oneplusone.campaign.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * The annual number was changed by a later decision; it replaces the one before.
 *
 * @param number persons, at least 0
 * @param order where the year was closed
 */
public record TargetRevised(UUID unit, Organization organization, int year, int number, Decision decision,
        @Nullable CorrectionOrder order) implements CampaignEvent.OfTarget {
    /** In a year that is open. */
    public TargetRevised(UUID unit, Organization organization, int year, int number, Decision decision) {
        this(unit, organization, year, number, decision, null);
    }
}

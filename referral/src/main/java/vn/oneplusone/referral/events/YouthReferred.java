package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;

/**
 * A youth was introduced to an organization. Opens a referral.
 *
 * @param referrer the member who introduced; null when the branch refers collectively
 * @param branch the branch that handles the referral
 */
public record YouthReferred(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
        ReferralChannel channel, LocalDate on) implements ReferralEvent {}

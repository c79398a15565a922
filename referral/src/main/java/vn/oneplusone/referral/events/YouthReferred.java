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
 * @param campaign the campaign at which it was made, where that is known; absent in early entries
 * @param introducer absent where a member introduced, or the branch that handles the referral
 */
public record YouthReferred(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
        ReferralChannel channel, LocalDate on, @Nullable UUID campaign,
        @Nullable Introducer introducer) implements ReferralEvent {

    /** Made anywhere but at a campaign that is on record. */
    public YouthReferred(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
            ReferralChannel channel, LocalDate on) {
        this(referral, youth, organization, referrer, branch, channel, on, null);
    }

    /** Made by a member, or by the branch that handles it. */
    public YouthReferred(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
            ReferralChannel channel, LocalDate on, @Nullable UUID campaign) {
        this(referral, youth, organization, referrer, branch, channel, on, campaign, null);
    }
}

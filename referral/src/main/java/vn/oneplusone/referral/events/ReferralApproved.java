package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;

/**
 * The unit above approved the admission; automation admits the youth.
 *
 * @param ceremonyOn day of the admission ceremony, if another than the decision's
 */
public record ReferralApproved(UUID referral, Decision decision,
        @Nullable LocalDate ceremonyOn) implements ReferralEvent {}

package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;

/**
 * The unit above approved the admission; automation admits the youth.
 *
 * @param ceremonyOn day of the admission ceremony, if another than the decision's
 * @param exception where the decision says that the youth is admitted beyond the ages of the rules
 */
public record ReferralApproved(UUID referral, Decision decision, @Nullable LocalDate ceremonyOn,
        @Nullable AgeException exception) implements ReferralEvent {

    /** Within the ages of the rules. */
    public ReferralApproved(UUID referral, Decision decision, @Nullable LocalDate ceremonyOn) {
        this(referral, decision, ceremonyOn, null);
    }
}

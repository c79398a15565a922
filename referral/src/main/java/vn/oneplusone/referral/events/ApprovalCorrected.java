package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;

/**
 * The decision of the unit above was recorded with a wrong number or date (đính chính quyết định chuẩn y): what stands here replaces all that
 * was said of it, and was judged again. Where the youth was admitted by it already, the admission was corrected before, in the same commit.
 *
 * @param wasOn the day on which the approval counted until now
 * @param ceremonyOn see {@link ReferralApproved}
 * @param exception see {@link ReferralApproved}
 * @param fulfilment the right day of the fulfilment and its credit; absent where the referral is not fulfilled
 * @param reason sealed text
 * @param correctedOn day of the correction
 * @param order where the year of one of the days was closed
 */
public record ApprovalCorrected(UUID referral, LocalDate wasOn, Decision decision, @Nullable LocalDate ceremonyOn,
        @Nullable AgeException exception, @Nullable Fulfilment fulfilment, String reason, LocalDate correctedOn,
        @Nullable CorrectionOrder order) implements ReferralEvent {

    /**
     * See {@link ReferralFulfilled}.
     *
     * @param wasOn the day on which it counted until now
     */
    public record Fulfilment(LocalDate wasOn, LocalDate on, @Nullable UUID creditedTo, UUID creditedBranch) {}

    /** As it is right. */
    public ReferralApproved approval() {
        return new ReferralApproved(referral, decision, ceremonyOn, exception);
    }
}

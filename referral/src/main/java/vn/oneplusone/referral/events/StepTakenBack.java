package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;

/**
 * A step was recorded for the wrong youth or by a slip (rút lại bước ghi nhầm): the referral stands as if it had never been taken. Nothing
 * rests on it any more. What closed the referral and is taken back opens it again.
 *
 * @param wasOn the day of that step, on which it counted until now
 * @param reason sealed text
 * @param on day of the correction
 * @param order where the year of that step was closed
 */
public record StepTakenBack(UUID referral, RecordedStep step, LocalDate wasOn, String reason, LocalDate on,
        @Nullable CorrectionOrder order) implements ReferralEvent {}

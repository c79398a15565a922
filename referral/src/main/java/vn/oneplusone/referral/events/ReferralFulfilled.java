package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The youth was admitted through this referral. Closes it and gives the credit.
 *
 * @param on the day of the admission
 * @param creditedTo the referrer, null for a collective referral
 * @param creditedBranch the referrer's branch on that day, or the branch that referred collectively
 */
public record ReferralFulfilled(UUID referral, LocalDate on, @Nullable UUID creditedTo,
        UUID creditedBranch) implements ReferralEvent {}

package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The referrer took the referral back. Closes it.
 *
 * @param reason sealed text, if given
 */
public record ReferralWithdrawn(UUID referral, @Nullable String reason, LocalDate on) implements ReferralEvent {}

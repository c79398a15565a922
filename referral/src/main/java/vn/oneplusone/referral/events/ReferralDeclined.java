package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whose yes was needed said no. Closes the referral.
 *
 * @param reason sealed text, if given
 */
public record ReferralDeclined(UUID referral, DeclinedBy by, @Nullable String reason,
        LocalDate on) implements ReferralEvent {}

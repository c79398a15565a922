package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the three parts of the preparation was done. Union only.
 *
 * @param helper the member who helps, for {@code HELPER}
 */
public record PreparationRecorded(UUID referral, PreparationStep step, LocalDate on,
        @Nullable UUID helper) implements ReferralEvent {}

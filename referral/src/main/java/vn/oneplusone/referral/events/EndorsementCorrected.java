package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.CorrectionOrder;

/**
 * The vote or the agreement of the branch was recorded wrongly (đính chính nghị quyết chi đoàn): what stands here replaces all that was said of
 * it, and was judged again.
 *
 * @param wasOn the day on which it counted until now
 * @param present see {@link ReferralEndorsed}, as the components that follow
 * @param on the right day
 * @param ruleVersion the rule set of the right day
 * @param reason sealed text
 * @param correctedOn day of the correction
 * @param order where the year of one of the two days was closed
 */
public record EndorsementCorrected(UUID referral, LocalDate wasOn, @Nullable Integer present,
        @Nullable Integer votesFor, LocalDate on, String ruleVersion, @Nullable LocalDate togetherSince,
        @Nullable EndorsedBy endorsedBy, @Nullable LocalDate agreedAboveOn, @Nullable Schooling schooling,
        String reason, LocalDate correctedOn, @Nullable CorrectionOrder order) implements ReferralEvent {

    /** As it is right. */
    public ReferralEndorsed endorsement() {
        return new ReferralEndorsed(referral, present, votesFor, on, ruleVersion, togetherSince, endorsedBy,
                agreedAboveOn, schooling);
    }
}

package vn.oneplusone.referral.events;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The branch voted for the youth (Union) or agreed (Federation, where no count is needed).
 *
 * @param present members present, null where nothing was counted
 * @param votesFor votes for, null where nothing was counted
 * @param ruleVersion the rule set by which votes and referrer were judged
 * @param togetherSince since when the referrer has worked, laboured or studied with the youth, as the branch states; absent where that was not asked
 * @param endorsedBy who decided; absent for the meeting of the branch
 * @param agreedAboveOn when the level above agreed that the committee decides
 * @param schooling where it was stated
 */
public record ReferralEndorsed(UUID referral, @Nullable Integer present, @Nullable Integer votesFor, LocalDate on,
        String ruleVersion, @Nullable LocalDate togetherSince, @Nullable EndorsedBy endorsedBy,
        @Nullable LocalDate agreedAboveOn, @Nullable Schooling schooling) implements ReferralEvent {

    /** By the meeting of the branch, with nothing stated beside. */
    public ReferralEndorsed(UUID referral, @Nullable Integer present, @Nullable Integer votesFor, LocalDate on,
            String ruleVersion) {
        this(referral, present, votesFor, on, ruleVersion, null, null, null, null);
    }
}

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
 */
public record ReferralEndorsed(UUID referral, @Nullable Integer present, @Nullable Integer votesFor, LocalDate on,
        String ruleVersion) implements ReferralEvent {}

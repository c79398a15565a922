package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;

/** Commands about the referrals of a youth to an organization, decided in one stream. */
public sealed interface ReferralCommand {
    UUID youth();
    Organization organization();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "referral/" + organization() + "/" + youth();
    }

    /** Introduce a youth to an organization; without a referrer the branch refers collectively. */
    record ReferYouth(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
            ReferralChannel channel, LocalDate on, @Nullable UUID campaign) implements ReferralCommand {
        /** Made anywhere but at a campaign that is on record. */
        public ReferYouth(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
                ReferralChannel channel, LocalDate on) {
            this(referral, youth, organization, referrer, branch, channel, on, null);
        }
    }

    /** Record that the youth said yes. */
    record ConfirmYouth(UUID youth, Organization organization, LocalDate on) implements ReferralCommand {}

    /** Record a part of the preparation for the Union. */
    record RecordPreparation(UUID youth, Organization organization, PreparationStep step, LocalDate on,
            @Nullable UUID helper) implements ReferralCommand {}

    /** Record the vote or the agreement of the branch. */
    record EndorseReferral(UUID youth, Organization organization, @Nullable Integer present,
            @Nullable Integer votesFor, LocalDate on) implements ReferralCommand {}

    /** Record the decision of the unit above. */
    record ApproveReferral(UUID youth, Organization organization, Decision decision,
            @Nullable LocalDate ceremonyOn) implements ReferralCommand {}

    /** Record a no. */
    record DeclineReferral(UUID youth, Organization organization, DeclinedBy by, @Nullable SealedText reason,
            LocalDate on) implements ReferralCommand {}

    /** Take the open referral back. */
    record WithdrawReferral(UUID youth, Organization organization, @Nullable SealedText reason,
            LocalDate on) implements ReferralCommand {}

    /** Let the open referral lapse. */
    record LapseReferral(UUID youth, Organization organization, LocalDate on) implements ReferralCommand {}

    /** Close an approved referral after the admission that names it. */
    record FulfilReferral(UUID youth, Organization organization, UUID referral) implements ReferralCommand {}
}

package vn.oneplusone.referral.commands;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.Schooling;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/** Commands about the referrals of a youth to an organization, decided in one stream. */
public sealed interface ReferralCommand {
    /**
     * The command that would record a fact, for judging it again.
     *
     * @param youth whose referrals the stream of the fact holds
     * @throws IllegalArgumentException if a text in it is not sealed
     */
    static ReferralCommand recording(ReferralEvent fact, UUID youth, Organization organization) {
        return switch (fact) {
            case YouthReferred f -> new ReferYouth(f.referral(), youth, organization, f.referrer(), f.branch(),
                    f.channel(), f.on(), f.campaign(), f.introducer());
            case YouthConfirmed f -> new ConfirmYouth(youth, organization, f.on());
            case PreparationRecorded f -> new RecordPreparation(youth, organization, f.step(), f.on(), f.helper());
            case ReferralEndorsed f -> new EndorseReferral(youth, organization, f.present(), f.votesFor(), f.on(),
                    f.togetherSince(), f.endorsedBy(), f.agreedAboveOn(), f.schooling());
            case ReferralApproved f -> new ApproveReferral(youth, organization, f.decision(), f.ceremonyOn(),
                    f.exception());
            case ReferralFulfilled f -> new FulfilReferral(youth, organization, f.referral());
            case ReferralDeclined f -> new DeclineReferral(youth, organization, f.by(), text(f.reason()), f.on());
            case ReferralWithdrawn f -> new WithdrawReferral(youth, organization, text(f.reason()), f.on());
            case ReferralLapsed f -> new LapseReferral(youth, organization, f.on());
            case EndorsementCorrected f -> new CorrectEndorsement(
                    new EndorseReferral(youth, organization, f.present(), f.votesFor(), f.on(), f.togetherSince(),
                            f.endorsedBy(), f.agreedAboveOn(), f.schooling()),
                    new SealedText(f.reason()), f.correctedOn(), f.order());
            case ApprovalCorrected f -> new CorrectApproval(
                    new ApproveReferral(youth, organization, f.decision(), f.ceremonyOn(), f.exception()),
                    new SealedText(f.reason()), f.correctedOn(), f.order());
            case StepTakenBack f -> new TakeBackStep(youth, organization, f.step(), new SealedText(f.reason()), f.on(),
                    f.order());
        };
    }

    private static @Nullable SealedText text(@Nullable String sealed) {
        return sealed == null ? null : new SealedText(sealed);
    }

    UUID youth();
    Organization organization();

    /** The stream in which this is decided. */
    @TargetAggregateIdentifier
    default String stream() {
        return "referral/" + organization() + "/" + youth();
    }

    /** Introduce a youth to an organization; without a referrer the branch refers collectively. */
    record ReferYouth(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
            ReferralChannel channel, LocalDate on, @Nullable UUID campaign,
            @Nullable Introducer introducer) implements ReferralCommand {
        /** By a member, or by the branch that handles it. */
        public ReferYouth(UUID referral, UUID youth, Organization organization, @Nullable UUID referrer, UUID branch,
                ReferralChannel channel, LocalDate on, @Nullable UUID campaign) {
            this(referral, youth, organization, referrer, branch, channel, on, campaign, null);
        }

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
            @Nullable Integer votesFor, LocalDate on, @Nullable LocalDate togetherSince,
            @Nullable EndorsedBy endorsedBy,
            @Nullable LocalDate agreedAboveOn, @Nullable Schooling schooling) implements ReferralCommand {
        /** By the meeting of the branch, with nothing stated beside. */
        public EndorseReferral(UUID youth, Organization organization, @Nullable Integer present,
                @Nullable Integer votesFor, LocalDate on) {
            this(youth, organization, present, votesFor, on, null, null, null, null);
        }

        /** By the meeting of the branch. */
        public EndorseReferral(UUID youth, Organization organization, @Nullable Integer present,
                @Nullable Integer votesFor, LocalDate on, @Nullable LocalDate togetherSince) {
            this(youth, organization, present, votesFor, on, togetherSince, null, null, null);
        }
    }

    /** Record the decision of the unit above. */
    record ApproveReferral(UUID youth, Organization organization, Decision decision,
            @Nullable LocalDate ceremonyOn, @Nullable AgeException exception) implements ReferralCommand {
        /** Within the ages of the rules. */
        public ApproveReferral(UUID youth, Organization organization, Decision decision,
                @Nullable LocalDate ceremonyOn) {
            this(youth, organization, decision, ceremonyOn, null);
        }
    }

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

    /**
     * Replace what was recorded of the vote or the agreement of the branch.
     *
     * @param endorsement all of it, as it is right
     * @param correctedOn day of the correction
     */
    record CorrectEndorsement(EndorseReferral endorsement, SealedText reason, LocalDate correctedOn,
            @Nullable CorrectionOrder order) implements ReferralCommand {
        @Override
        public UUID youth() {
            return endorsement.youth();
        }

        @Override
        public Organization organization() {
            return endorsement.organization();
        }
    }

    /**
     * Replace what was recorded of the decision of the unit above. Where the youth was admitted by it, the admission is corrected first, in the
     * same unit of work.
     *
     * @param approval all of it, as it is right
     * @param correctedOn day of the correction
     */
    record CorrectApproval(ApproveReferral approval, SealedText reason, LocalDate correctedOn,
            @Nullable CorrectionOrder order) implements ReferralCommand {
        @Override
        public UUID youth() {
            return approval.youth();
        }

        @Override
        public Organization organization() {
            return approval.organization();
        }
    }

    /**
     * Take back a step that was recorded by a slip.
     *
     * @param on day of the correction
     */
    record TakeBackStep(UUID youth, Organization organization, RecordedStep step, SealedText reason, LocalDate on,
            @Nullable CorrectionOrder order) implements ReferralCommand {}
}

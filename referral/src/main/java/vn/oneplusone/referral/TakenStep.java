package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * A step of a referral that is on record.
 *
 * @param stage to which it led; that of a preparation is not used
 * @param step by what name it is taken back; null for the fulfilment, which the admission brings
 */
record TakenStep(ReferralEvent fact, LocalDate on, Stage stage, @Nullable RecordedStep step) {

    /** @throws IllegalArgumentException for a fact that is no step on the way */
    static TakenStep of(ReferralEvent fact) {
        return switch (fact) {
            case YouthConfirmed e -> new TakenStep(e, e.on(), Stage.CONFIRMED, RecordedStep.CONFIRMATION);
            case PreparationRecorded e -> new TakenStep(e, e.on(), Stage.CONFIRMED, switch (e.step()) {
                case CLASS -> RecordedStep.CLASS;
                case HELPER -> RecordedStep.HELPER;
                case PROBATION_TASK -> RecordedStep.PROBATION_TASK;
            });
            case ReferralEndorsed e -> new TakenStep(e, e.on(), Stage.ENDORSED,
                    e.endorsedBy() == EndorsedBy.LEVEL_ABOVE
                            ? RecordedStep.ENDORSEMENT_ABOVE
                            : RecordedStep.ENDORSEMENT);
            case ReferralApproved e -> new TakenStep(e, e.decision().on(), Stage.APPROVED, RecordedStep.APPROVAL);
            case ReferralFulfilled e -> new TakenStep(e, e.on(), Stage.FULFILLED, null);
            case ReferralDeclined e -> new TakenStep(e, e.on(), Stage.DECLINED,
                    e.by() == DeclinedBy.UPPER_LEVEL ? RecordedStep.DECLINE_ABOVE : RecordedStep.DECLINE);
            case ReferralWithdrawn e -> new TakenStep(e, e.on(), Stage.WITHDRAWN, RecordedStep.WITHDRAWAL);
            case ReferralLapsed e -> new TakenStep(e, e.on(), Stage.LAPSED, RecordedStep.LAPSE);
            case YouthReferred e -> throw noStep(e);
            case EndorsementCorrected e -> throw noStep(e);
            case ApprovalCorrected e -> throw noStep(e);
            case StepTakenBack e -> throw noStep(e);
        };
    }

    private static IllegalArgumentException noStep(ReferralEvent fact) {
        return new IllegalArgumentException(fact.getClass().getSimpleName());
    }

    @Nullable
    PreparationStep preparation() {
        return fact instanceof PreparationRecorded part ? part.step() : null;
    }

    boolean closes() {
        return !stage.isOpen();
    }

    /** The endorsement that it is. */
    ReferralEndorsed endorsement() {
        return (ReferralEndorsed) Objects.requireNonNull(fact);
    }

    /** The approval that it is. */
    ReferralApproved approval() {
        return (ReferralApproved) Objects.requireNonNull(fact);
    }
}

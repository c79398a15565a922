package vn.oneplusone.app.files.shape;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.events.RecordedStep;

/** What of a referral is put right, in the words of a list. */
public enum ReferralCorrection {
    /** The vote or the agreement of the branch is replaced in full. */
    ENDORSEMENT(null),
    /** The decision of the unit above is replaced in full. */
    APPROVAL(null),
    /** That step is taken back; so with those that follow. */
    NOT_CONFIRMED(RecordedStep.CONFIRMATION),
    /** See {@link #NOT_CONFIRMED}. */
    NO_CLASS(RecordedStep.CLASS),
    /** See {@link #NOT_CONFIRMED}. */
    NO_HELPER(RecordedStep.HELPER),
    /** See {@link #NOT_CONFIRMED}. */
    NO_PROBATION_TASK(RecordedStep.PROBATION_TASK),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_ENDORSED(RecordedStep.ENDORSEMENT),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_ENDORSED_ABOVE(RecordedStep.ENDORSEMENT_ABOVE),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_APPROVED(RecordedStep.APPROVAL),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_DECLINED(RecordedStep.DECLINE),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_DECLINED_ABOVE(RecordedStep.DECLINE_ABOVE),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_WITHDRAWN(RecordedStep.WITHDRAWAL),
    /** See {@link #NOT_CONFIRMED}. */
    NOT_LAPSED(RecordedStep.LAPSE);

    private final @Nullable RecordedStep takenBack;

    ReferralCorrection(@Nullable RecordedStep takenBack) {
        this.takenBack = takenBack;
    }

    /** The step that is taken back; null where a step is replaced. */
    public @Nullable RecordedStep takenBack() {
        return takenBack;
    }
}

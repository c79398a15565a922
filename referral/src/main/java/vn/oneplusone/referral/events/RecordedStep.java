package vn.oneplusone.referral.events;

/** A step that may have been recorded by a slip, in the order of the path. The introduction is withdrawn, and an admission is annulled. */
public enum RecordedStep {
    /** The yes of the youth. */
    CONFIRMATION,
    /** A part of the preparation. */
    CLASS,
    /** A part of the preparation. */
    HELPER,
    /** A part of the preparation. */
    PROBATION_TASK,
    /** The vote or the agreement of the branch, or of its committee. */
    ENDORSEMENT,
    /** The same by the level above, where there is no branch. */
    ENDORSEMENT_ABOVE,
    /** The decision of the unit above. */
    APPROVAL,
    /** A no of the youth or of the branch. */
    DECLINE,
    /** A no of the unit above. */
    DECLINE_ABOVE,
    /** The referral was withdrawn. */
    WITHDRAWAL,
    /** The referral lapsed. */
    LAPSE
}

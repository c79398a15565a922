package vn.oneplusone.referral.events;

/** The three parts of the preparation for the Union (cảm tình Đoàn). */
public enum PreparationStep {
    /** Took the class on the Union. */
    CLASS,
    /** A member was assigned to help. */
    HELPER,
    /** Carried out a task on probation. */
    PROBATION_TASK
}

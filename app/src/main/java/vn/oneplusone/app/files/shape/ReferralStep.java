package vn.oneplusone.app.files.shape;

/** What can happen to a referral after the introduction, in the words of a list. */
public enum ReferralStep {
    /** The youth said yes. */
    CONFIRMED,
    /** Preparation: took the class. Union only. */
    CLASS,
    /** Preparation: a member was assigned to help. Union only. */
    HELPER,
    /** Preparation: carried out the task on probation. Union only. */
    PROBATION_TASK,
    /** The branch voted for (Union) or agreed (Federation). */
    ENDORSED,
    /** The unit above decided. */
    APPROVED,
    /** A person whose yes was needed said no. */
    DECLINED,
    /** The referrer took it back. */
    WITHDRAWN,
    /** Nothing happened for too long. */
    LAPSED
}

package vn.oneplusone.referral.events;

/** Who said no to a referral. */
public enum DeclinedBy {
    /** The youth. */
    YOUTH,
    /** The branch, by vote or agreement. */
    BRANCH,
    /** The unit above. */
    UPPER_LEVEL
}

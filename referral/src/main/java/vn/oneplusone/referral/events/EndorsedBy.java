package vn.oneplusone.referral.events;

/** Who decided for the branch. Guide 22 HD/TWĐTN of 2013, 3.4 and 3.5. */
public enum EndorsedBy {
    /** The meeting of the branch. */
    MEETING,
    /** The committee of a branch that is dispersed and cannot meet, after the level above agreed. */
    COMMITTEE,
    /** The level above, where there is no branch or no Union. */
    LEVEL_ABOVE
}

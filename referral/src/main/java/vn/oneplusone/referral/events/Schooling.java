package vn.oneplusone.referral.events;

/** How far a youth went to school, the least first. */
public enum Schooling {
    NONE, PRIMARY, LOWER_SECONDARY, UPPER_SECONDARY, HIGHER
}

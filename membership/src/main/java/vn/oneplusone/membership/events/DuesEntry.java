package vn.oneplusone.membership.events;

/** What is said of the month up to which dues are paid. */
public enum DuesEntry {
    /** The member has paid up to it. */
    PAYMENT,
    /** The month on record was wrong: this one is right, be it earlier. */
    CORRECTION
}

package vn.oneplusone.membership.events;

/** What a unit may ask to record about a person beyond its reach. Stored by name. */
public enum RequestedAction {
    /** A new referral. */
    REFERRAL,
    /** An admission, to the Federation. */
    ADMISSION,
    /** Capital support. */
    SUPPORT
}

package vn.oneplusone.campaign.events;

/** How capital was given. */
public enum SupportForm {
    /** To be repaid. */
    LOAN,
    /** Not to be repaid. */
    GRANT
}

package vn.oneplusone.referral.events;

/** The occasion on which a youth was introduced. */
public enum ReferralChannel {
    /** A branch meeting. */
    MEETING,
    /** A campaign. */
    CAMPAIGN,
    /** The link or QR code of a member. */
    PERSONAL_LINK,
    /** Known from a list only. */
    IMPORT
}

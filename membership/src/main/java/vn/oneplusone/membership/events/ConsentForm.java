package vn.oneplusone.membership.events;

/** How a person agreed to be recorded. */
public enum ConsentForm {
    /** A signed sheet, kept by the unit. */
    PAPER,
    /** Given on a page or by a message. */
    ELECTRONIC,
    /** Given by word of mouth before the branch. */
    WITNESSED
}

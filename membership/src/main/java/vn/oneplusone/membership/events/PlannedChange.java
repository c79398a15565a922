package vn.oneplusone.membership.events;

/** What a plan would do with units. */
public enum PlannedChange {
    /** Another name. */
    RENAME,
    /** Several become one. */
    MERGE,
    /** Another unit above. */
    MOVE,
    /** No unit goes on. */
    DISSOLVE,
    /** One becomes several. */
    SPLIT
}

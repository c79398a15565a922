package vn.oneplusone.membership.events;

/** Kept in plain for statistics that survive an erasure. */
public enum Gender {
    /** Nữ. */
    FEMALE,
    /** Nam. */
    MALE,
    /** Not said, or neither. */
    UNSTATED
}

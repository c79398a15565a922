package vn.oneplusone.membership.events;

/** Why a person is admitted beyond the ages of the rules. */
public enum AgeException {
    /** The decision of the admission says that it is an exception, where the rules leave that to it. */
    BY_DECISION
}

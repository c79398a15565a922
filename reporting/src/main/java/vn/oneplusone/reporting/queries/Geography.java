package vn.oneplusone.reporting.queries;

/** Under which tree of units a fact is counted. */
public enum Geography {
    /** Each fact under the units of its own date. */
    THEN
}

package vn.oneplusone.reporting.queries;

/** Under which tree of units a fact is counted. What everything adds up to is the same under both. */
public enum Geography {
    /**
     * Each fact under the units of its own date; members at the start and at the end of the year, and the target, under those of that day.
     * Units are called as at the end of the year.
     */
    THEN,
    /**
     * Every fact under the units of one date, which the answer prints: through renames, moves and mergers. What no unit of that date goes on
     * for is a row of its own.
     */
    NOW
}

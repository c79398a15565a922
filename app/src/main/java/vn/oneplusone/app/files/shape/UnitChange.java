package vn.oneplusone.app.files.shape;

/** What becomes otherwise with units, in the order in which changes of one day are recorded. */
public enum UnitChange {
    /** Another name. */
    RENAME,
    /** Units go into another one. */
    MERGE,
    /** A unit becomes several. */
    SPLIT,
    /** Another unit above. */
    MOVE,
    /** No unit goes on. */
    DISSOLVE
}

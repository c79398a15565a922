package vn.oneplusone.app.files.shape;

/** A measure of discipline as lists have it: with the expulsion, which the ledger knows as an ending. */
public enum DisciplineMeasure {
    /** Khiển trách. */
    REPRIMAND,
    /** Cảnh cáo. */
    WARNING,
    /** Cách chức. */
    DISMISSAL,
    /** Khai trừ. */
    EXPULSION
}

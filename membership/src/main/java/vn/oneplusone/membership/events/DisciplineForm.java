package vn.oneplusone.membership.events;

/** A measure of discipline after which the membership goes on. Expulsion (khai trừ) is no such one: it ends the membership, as an {@link EndingReason}. */
public enum DisciplineForm {
    /** Khiển trách. */
    REPRIMAND,
    /** Cảnh cáo. */
    WARNING,
    /** Cách chức: of who holds an office. */
    DISMISSAL
}

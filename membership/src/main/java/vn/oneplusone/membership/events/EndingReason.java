package vn.oneplusone.membership.events;

/** Why a membership ended. */
public enum EndingReason {
    /** Trưởng thành Đoàn: left because of age. */
    CAME_OF_AGE,
    /** At the own wish. */
    RESIGNED,
    /** Xóa tên: struck off the roll. */
    REMOVED,
    /** Khai trừ: as a disciplinary measure. */
    EXPELLED,
    /** Died. */
    DECEASED
}

package vn.oneplusone.membership.events;

/** Why a member of the Union stays on beyond the age. */
public enum StayReason {
    /** Theo nguyện vọng: at the own wish, as the branch decided; the rules say until which age. */
    WISH,
    /** Được bầu vào cơ quan lãnh đạo của Đoàn: elected, for the term. */
    ELECTED,
    /** Cán bộ Đoàn chuyên trách: full-time staff. */
    FULL_TIME
}

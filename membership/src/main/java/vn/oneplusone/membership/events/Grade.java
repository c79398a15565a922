package vn.oneplusone.membership.events;

/** The four grades of a member's year, best first; the words are those of Hướng dẫn 33-HD/TWĐTN-BTC (2019–2022). */
public enum Grade {
    /** Hoàn thành xuất sắc nhiệm vụ; earlier: xuất sắc. */
    EXCELLENT,
    /** Hoàn thành tốt nhiệm vụ; earlier: khá. */
    GOOD,
    /** Hoàn thành nhiệm vụ; earlier: trung bình. */
    COMPLETED,
    /** Không hoàn thành nhiệm vụ; earlier: yếu. */
    NOT_COMPLETED
}

package vn.oneplusone.membership.events;

/** What an award is. */
public enum AwardForm {
    /** Biểu dương: praise, a title without a paper of its own. */
    PRAISE,
    /** Giấy khen. */
    CERTIFICATE,
    /** Bằng khen. */
    DIPLOMA,
    /** Huy chương, huy hiệu, kỷ niệm chương. */
    MEDAL,
    /** Any other one. */
    OTHER
}

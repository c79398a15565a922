package vn.oneplusone.campaign.events;

/** The four steps of 1+1 in a unit. */
public enum Step {
    /** Khảo sát. */
    SURVEY,
    /** Xây dựng kế hoạch. */
    PLAN,
    /** Tổ chức thực hiện. */
    EXECUTION,
    /** Đánh giá, rút kinh nghiệm. */
    REVIEW
}

package vn.oneplusone.membership.events;

/** The level of a unit in the tree, from the top down. */
public enum UnitLevel {
    /** Tỉnh Đoàn. */
    PROVINCE,
    /** Huyện Đoàn. */
    DISTRICT,
    /** Xã Đoàn: a commune or a town. */
    COMMUNE,
    /** Chi đoàn or chi hội, where members belong. */
    BRANCH
}

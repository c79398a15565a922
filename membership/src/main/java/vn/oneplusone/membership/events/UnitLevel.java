package vn.oneplusone.membership.events;

/** The level of a unit in the tree, from the top down. */
public enum UnitLevel {
    /** Tỉnh Đoàn. */
    PROVINCE,
    /** Huyện Đoàn. */
    DISTRICT,
    /** Đoàn cơ sở: Xã Đoàn of a commune or a town, or, by the kind of the unit, Đoàn trường and the like. */
    COMMUNE,
    /** Chi đoàn or chi hội, where members belong. */
    BRANCH
}

package vn.oneplusone.membership.events;

import org.jspecify.annotations.Nullable;

/** What a unit is; its level says where it stands. */
public enum UnitKind {
    /** Khu dân cư, địa bàn dân cư: a commune or a town, or a branch of people who live there. */
    RESIDENTIAL_AREA,
    /** Trường học. */
    SCHOOL,
    /** Cơ quan, hành chính sự nghiệp. */
    OFFICE,
    /** Doanh nghiệp. */
    ENTERPRISE,
    /** Lực lượng vũ trang. */
    ARMED_FORCES;

    /** Whether a unit of that kind may be called by its level alone: so is every unit of which no kind was stated. */
    public static boolean isOfResidents(@Nullable UnitKind kind) {
        return kind == null || kind == RESIDENTIAL_AREA;
    }
}

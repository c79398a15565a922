package vn.oneplusone.membership.events;

/** Which level gave an award. */
public enum AwardLevel {
    /** The grassroots: commune, ward, town, school. */
    COMMUNE,
    /** The district. */
    DISTRICT,
    /** The province. */
    PROVINCE,
    /** The Central Committee, or the state. */
    CENTRAL
}

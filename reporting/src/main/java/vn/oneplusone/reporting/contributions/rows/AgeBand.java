package vn.oneplusone.reporting.contributions.rows;

/**
 * How old a person is said to be at an admission: the year of the admission less the year of birth. The birthday itself is sealed, so a person
 * whose birthday lies later in that year counts a year older than they are.
 */
public enum AgeBand {
    /** Up to 15. */
    UNDER_16,
    /** 16 to 18. */
    FROM_16_TO_18,
    /** 19 to 22. */
    FROM_19_TO_22,
    /** 23 to 26. */
    FROM_23_TO_26,
    /** 27 to 30. */
    FROM_27_TO_30,
    /** From 31 on. */
    OVER_30,
    /** Nobody is registered under the id that was admitted. */
    UNKNOWN;

    /** The band of an age in years. */
    public static AgeBand of(int years) {
        if (years < 16) {
            return UNDER_16;
        }
        if (years <= 18) {
            return FROM_16_TO_18;
        }
        if (years <= 22) {
            return FROM_19_TO_22;
        }
        if (years <= 26) {
            return FROM_23_TO_26;
        }
        return years <= 30 ? FROM_27_TO_30 : OVER_30;
    }
}

package vn.oneplusone.campaign.events;

/** A part of a year of which units report, beside its months: quarters, half-years, and the first nine months. */
public enum YearPart {
    FIRST_QUARTER("Q1", 1, 3), SECOND_QUARTER("Q2", 4, 6), FIRST_HALF("H1", 1, 6), THIRD_QUARTER("Q3", 7,
            9), NINE_MONTHS("9M", 1, 9), FOURTH_QUARTER("Q4", 10, 12), SECOND_HALF("H2", 7, 12);

    private final String code;
    private final int firstMonth;
    private final int lastMonth;

    YearPart(String code, int firstMonth, int lastMonth) {
        this.code = code;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    /** As it stands behind a year, such as the Q2 of 2021-Q2. */
    public String code() {
        return code;
    }

    /** 1 to 12. */
    public int firstMonth() {
        return firstMonth;
    }

    /** 1 to 12. */
    public int lastMonth() {
        return lastMonth;
    }
}

package vn.oneplusone.reporting.queries;

/** Every share that an answer shows: one figure against another. */
public enum Share {
    /** Admitted ÷ target; none without a target. */
    ATTAINMENT("attainment/ORGANIZATION", Figure.ADMITTED, Figure.TARGET_TOGETHER),
    /** Fulfilled ÷ referred, of the referrals of the year. */
    CONVERSION("referrals/ORGANIZATION/conversion", Figure.COHORT_FULFILLED, Figure.REFERRED),
    /** Covered by referrals of the year ÷ members at its end. */
    COVERAGE("coverage/ORGANIZATION/year/share", Figure.COVERED, Figure.ACTIVE_AT_END),
    /** The same by referrals since the programme began. */
    PROGRAMME_COVERAGE("coverage/ORGANIZATION/programme/share", Figure.PROGRAMME_COVERED, Figure.ACTIVE_AT_END),
    /** Members who have paid up to the last month ÷ members. */
    DUES("dues/ORGANIZATION/share", Figure.DUES_PAID, Figure.ACTIVE_AT_END),
    /** Present ÷ roll of the best-attended meetings. */
    DISSEMINATION("dissemination/share", Figure.DISSEMINATION_PRESENT, Figure.DISSEMINATION_ROLL);

    private final String place;
    private final Figure part;
    private final Figure whole;

    Share(String place, Figure part, Figure whole) {
        this.place = place;
        this.part = part;
        this.whole = whole;
    }

    /** Where the JSON of an answer has it, as {@link Figure#place()}. */
    public String place() {
        return place;
    }

    /** Whether tables have it in a column of its own, behind the whole, and not beside the part. */
    public boolean isAlone() {
        return this == ATTAINMENT;
    }

    /** What is counted. */
    public Figure part() {
        return part;
    }

    /** What it is counted against. */
    public Figure whole() {
        return whole;
    }
}

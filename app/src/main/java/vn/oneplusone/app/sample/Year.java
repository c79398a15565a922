package vn.oneplusone.app.sample;

import java.time.LocalDate;

import vn.oneplusone.membership.events.Organization;

/** The year of the lists, and on which days people are admitted in it. */
final class Year {
    static final int NUMBER = 2021;
    static final LocalDate FIRST_DAY = LocalDate.of(NUMBER, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(NUMBER, 12, 31);
    /** Nothing of 1+1 is told from before. */
    static final LocalDate FIRST_REFERRAL = LocalDate.of(NUMBER - 1, 10, 1);

    private static final LocalDate[] OCCASIONS = {day(1, 9), day(2, 3), day(3, 26), day(4, 30), day(5, 19), day(6, 15),
            day(7, 15), day(8, 15), day(9, 2), day(10, 15), day(11, 20), day(12, 18)};
    private static final double[] UNION = {4, 4, 30, 6, 20, 5, 3, 3, 14, 5, 5, 3};
    private static final double[] FEDERATION = {4, 4, 18, 6, 16, 5, 3, 3, 15, 13, 7, 4};

    private Year() {}

    /** A day of admission: often on one of the great days of the year, else around it. */
    static LocalDate admission(Organization organization, Draw draw) {
        double[] weights = organization == Organization.UNION ? UNION : FEDERATION;
        LocalDate occasion = OCCASIONS[draw.weighted(weights)];
        return draw.chance(0.5) ? occasion : occasion.plusDays(draw.between(-7, 8));
    }

    static LocalDate day(int month, int day) {
        return LocalDate.of(NUMBER, month, day);
    }
}

package vn.oneplusone.app.sample.district;

import java.time.LocalDate;
import java.time.MonthDay;
import vn.oneplusone.membership.events.Organization;

/** A year of the lists, and on which days people are admitted in it. */
public record Year(int number) {
    private static final MonthDay[] OCCASIONS = {MonthDay.of(1, 9), MonthDay.of(2, 3), MonthDay.of(3, 26),
            MonthDay.of(4, 30), MonthDay.of(5, 19), MonthDay.of(6, 15), MonthDay.of(7, 15), MonthDay.of(8, 15),
            MonthDay.of(9, 2), MonthDay.of(10, 15), MonthDay.of(11, 20), MonthDay.of(12, 18)};
    private static final double[] UNION = {4, 4, 30, 6, 20, 5, 3, 3, 14, 5, 5, 3};
    private static final double[] FEDERATION = {4, 4, 18, 6, 16, 5, 3, 3, 15, 13, 7, 4};

    public LocalDate firstDay() {
        return day(1, 1);
    }

    public LocalDate lastDay() {
        return day(12, 31);
    }

    /** Nothing of 1+1 is told from before. */
    public LocalDate firstReferral() {
        return LocalDate.of(number - 1, 10, 1);
    }

    public Year next() {
        return new Year(number + 1);
    }

    /** A day of admission: often on one of the great days of the year, else around it. */
    public LocalDate admission(Organization organization, Draw draw) {
        double[] weights = organization == Organization.UNION ? UNION : FEDERATION;
        LocalDate occasion = OCCASIONS[draw.weighted(weights)].atYear(number);
        return draw.chance(0.5) ? occasion : occasion.plusDays(draw.between(-7, 8));
    }

    public LocalDate day(int month, int day) {
        return LocalDate.of(number, month, day);
    }
}

package vn.oneplusone.membership;

import java.time.LocalDate;

/**
 * An age to the day. Who is born on 29 February has the birthday of a common year on the 28th, as the Civil Code ends a
 * period whose last month lacks the day (91/2015/QH13, article 148).
 */
record Age(int years, int days) {
    /** The day on which a person is exactly this old. */
    LocalDate reachedBy(LocalDate birthDate) {
        return birthDate.plusYears(years).plusDays(days);
    }

    /** Full years on a day, by the same birthdays; the library's own counting has other ones in February. */
    static int fullYears(LocalDate birthDate, LocalDate on) {
        int years = on.getYear() - birthDate.getYear();
        return birthDate.plusYears(years).isAfter(on) ? years - 1 : years;
    }
}

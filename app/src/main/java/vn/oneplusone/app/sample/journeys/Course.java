package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Year;
import vn.oneplusone.membership.events.Organization;

/**
 * The days of a referral, as far as it comes.
 *
 * @param admitted day of the ceremony, or of the decision where there is none
 */
record Course(Organization organization, LocalDate referred, LocalDate confirmed, LocalDate endorsed,
        LocalDate decided, LocalDate admitted) {

    /** Counted back from the admission. */
    static Course towards(Organization organization, LocalDate admitted, Year year, Draw draw) {
        boolean union = organization == Organization.UNION;
        LocalDate decided = draw.chance(union ? 0.65 : 0.4) ? admitted.minusDays(draw.between(2, 12)) : admitted;
        LocalDate endorsed = decided.minusDays(draw.between(3, 18));
        LocalDate referred = endorsed.minusDays(union ? draw.between(30, 95) : draw.between(4, 25));
        if (referred.isBefore(year.firstReferral())) {
            referred = year.firstReferral();
        }
        return new Course(organization, referred, referred.plusDays(draw.between(0, 4)), endorsed, decided, admitted);
    }

    /** Counted on from the introduction. */
    static Course from(Organization organization, LocalDate referred, Draw draw) {
        boolean union = organization == Organization.UNION;
        LocalDate endorsed = referred.plusDays(union ? draw.between(30, 70) : draw.between(4, 25));
        LocalDate decided = endorsed.plusDays(draw.between(5, 15));
        return new Course(organization, referred, referred.plusDays(draw.between(0, 4)), endorsed, decided, decided);
    }
}

package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import vn.oneplusone.app.sample.district.Draw;
import vn.oneplusone.app.sample.district.Year;
import vn.oneplusone.membership.events.Organization;

/** How a referral stands at the end of the year without having led to an admission in it. */
enum Outcome {
    ONLY_REFERRED(30), CONFIRMED(40), IN_PREPARATION(60), ENDORSED(30),
    /** Decided in December, the ceremony follows in January: counts in the next year. */
    APPROVED_FOR_JANUARY(18), DECLINED(40), WITHDRAWN(30), LAPSED(40);

    private final int perThousand;

    Outcome(int perThousand) {
        this.perThousand = perThousand;
    }

    /** How many there are to a thousand admissions. */
    int perThousand() {
        return perThousand;
    }

    Course course(Organization organization, Year year, Draw draw) {
        return switch (this) {
            case ONLY_REFERRED, CONFIRMED ->
                Course.from(organization, draw.day(year.day(8, 1), year.day(12, 1)), draw);
            case IN_PREPARATION, ENDORSED ->
                Course.from(organization, draw.day(year.day(7, 1), year.day(10, 15)), draw);
            case APPROVED_FOR_JANUARY -> {
                LocalDate decided = draw.day(year.day(12, 20), year.day(12, 30));
                Course way = Course.towards(organization, decided, year, draw);
                LocalDate endorsed = way.endorsed().minusDays(2);
                yield new Course(organization, way.referred().minusDays(2), way.confirmed().minusDays(2), endorsed,
                        decided, year.next().day(1, 9));
            }
            case DECLINED, WITHDRAWN, LAPSED ->
                Course.from(organization, draw.day(year.day(1, 5), year.day(6, 10)), draw);
        };
    }
}

package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.commands.MembershipRefusal.NoExceptionOfAge;
import vn.oneplusone.membership.commands.MembershipRefusal.TooOld;
import vn.oneplusone.membership.commands.MembershipRefusal.TooOldWithoutException;
import vn.oneplusone.membership.commands.MembershipRefusal.TooYoung;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;

/** The first and the last day on which somebody may be admitted, and the days beside them. */
class AdmissionAgeTest {
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", LocalDate.of(2021, 3, 20));

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @ParameterizedTest
    @CsvSource({"UNION, 2006-03-26, 2021-03-26", "UNION, 2004-02-29, 2019-02-28", "FEDERATION, 2006-03-26, 2021-03-25",
            "FEDERATION, 2004-02-29, 2019-02-27"})
    void refuses_the_day_before_the_first(Organization organization, LocalDate birthDate, LocalDate on) {
        fixture.given(registered(LAN, birthDate))
                .when(new AdmitMember(LAN, organization, BRANCH, on, DECISION, null))
                .expectException(TooYoung.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"UNION, 2006-03-26, 2021-03-27, 15", "UNION, 2004-02-29, 2019-03-01, 15",
            "FEDERATION, 2006-03-26, 2021-03-26, 15", "FEDERATION, 2004-02-29, 2019-02-28, 15",
            "UNION, 1991-03-26, 2021-03-26, 30", "UNION, 1988-02-29, 2018-02-28, 30",
            "FEDERATION, 1986-03-26, 2021-03-26, 35", "FEDERATION, 1984-02-29, 2019-02-28, 35"})
    void admits_on_the_first_and_on_the_last_day(Organization organization, LocalDate birthDate, LocalDate on,
            int age) {
        fixture.given(registered(LAN, birthDate))
                .when(new AdmitMember(LAN, organization, BRANCH, on, DECISION, null))
                .expectEvents(new MemberAdmitted(LAN, organization, BRANCH, on, DECISION, null, "2018-2022.2", age));
    }

    @ParameterizedTest
    @CsvSource({"UNION, 1991-03-26, 2021-03-27", "UNION, 1988-02-29, 2018-03-01", "FEDERATION, 1986-03-26, 2021-03-27",
            "FEDERATION, 1984-02-29, 2019-03-01"})
    void refuses_the_day_after_the_last(Organization organization, LocalDate birthDate, LocalDate on) {
        fixture.given(registered(LAN, birthDate))
                .when(new AdmitMember(LAN, organization, BRANCH, on, DECISION, null))
                .expectException(organization == Organization.UNION ? TooOld.class : TooOldWithoutException.class)
                .expectNoEvents();
    }

    /** The Federation's statute: people of standing who are willing, by decision. */
    @ParameterizedTest
    @CsvSource({"1986-03-26, 2021-03-27, 35", "1970-01-01, 2021-03-27, 51"})
    void the_federation_admits_older_people_where_the_decision_says_so(LocalDate birthDate, LocalDate on, int age) {
        fixture.given(registered(LAN, birthDate))
                .when(exceptionally(Organization.FEDERATION, on))
                .expectEvents(new MemberAdmitted(LAN, Organization.FEDERATION, BRANCH, on, DECISION, null,
                        "2018-2022.2", age, AgeException.BY_DECISION));
    }

    @Test
    void an_exception_that_was_not_needed_is_not_recorded_as_one() {
        LocalDate on = LocalDate.of(2021, 3, 26);
        fixture.given(registered(LAN, LocalDate.of(1986, 3, 26))).when(exceptionally(Organization.FEDERATION, on))
                .expectEvents(new MemberAdmitted(LAN, Organization.FEDERATION, BRANCH, on, DECISION, null,
                        "2018-2022.2", 35));
    }

    @Test
    void the_union_knows_no_exception_and_nobody_is_admitted_too_young_by_one() {
        fixture.given(registered(LAN, LocalDate.of(1970, 1, 1)))
                .when(exceptionally(Organization.UNION, LocalDate.of(2021, 3, 26)))
                .expectException(NoExceptionOfAge.class).expectNoEvents();
        Stage.person().given(registered(LAN, LocalDate.of(2010, 1, 1)))
                .when(exceptionally(Organization.FEDERATION, LocalDate.of(2021, 3, 26)))
                .expectException(TooYoung.class).expectNoEvents();
    }

    private static AdmitMember exceptionally(Organization organization, LocalDate on) {
        return new AdmitMember(LAN, organization, BRANCH, on, DECISION, null, AgeException.BY_DECISION);
    }

    @ParameterizedTest
    @CsvSource({"2004-02-29, 2020-02-28, 15", "2004-02-29, 2020-02-29, 16", "2004-02-29, 2019-02-27, 14",
            "2004-02-29, 2019-02-28, 15", "2003-12-31, 2021-01-01, 17", "2021-03-01, 2021-03-01, 0"})
    void full_years_grow_on_the_birthday(LocalDate birthDate, LocalDate on, int years) {
        assertThat(Age.fullYears(birthDate, on)).isEqualTo(years);
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.details;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.ImpossibleBirthDate;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;

class CorrectDetailsTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final PersonalDetails RIGHT = new PersonalDetails("Trần Thị Lân", LocalDate.of(2003, 5, 17), null,
            null, null);
    private static final PersonDetailsCorrected CORRECTED = new PersonDetailsCorrected(LAN,
            new OpenSeal().seal(LAN, RIGHT), 2003, Gender.MALE, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void seals_all_details_anew_and_keeps_year_and_gender_in_plain() {
        fixture.given(registered(LAN, BORN)).when(new CorrectDetails(LAN, RIGHT, Gender.MALE, ON))
                .expectEvents(CORRECTED);
    }

    @Test
    void afterwards_the_age_is_judged_by_the_corrected_birth_date() {
        fixture.given(registered(LAN, BORN.withYear(1980)), CORRECTED)
                .when(new AdmitMember(LAN, Organization.UNION, BRANCH, ADMITTED_ON, ADMITTED.decision(), null))
                .expectEvents(new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
                        ADMITTED.decision(), null, "2018-2022.2", 17));
    }

    @Test
    void an_admission_already_decided_stands() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new CorrectDetails(LAN, details(LocalDate.of(2010, 1, 1)), Gender.FEMALE, ON))
                .expectEvents(new PersonDetailsCorrected(LAN,
                        new OpenSeal().seal(LAN, details(LocalDate.of(2010, 1, 1))), 2010, Gender.FEMALE, ON));
    }

    @Test
    void refuses_an_empty_name() {
        fixture.given(registered(LAN, BORN))
                .when(new CorrectDetails(LAN, new PersonalDetails(" ", BORN, null, null, null),
                        Gender.MALE, ON))
                .expectException(NameMissing.class).expectNoEvents();
    }

    @Test
    void refuses_a_birth_date_after_the_consent() {
        fixture.given(registered(LAN, BORN))
                .when(new CorrectDetails(LAN, details(LocalDate.of(2021, 1, 6)), Gender.MALE, ON))
                .expectException(ImpossibleBirthDate.class).expectNoEvents();
    }

    @Test
    void refuses_who_was_erased() {
        fixture.given(registered(LAN, BORN), new PersonErased(LAN, ON))
                .when(new CorrectDetails(LAN, RIGHT, Gender.MALE, ON)).expectException(AlreadyErased.class)
                .expectNoEvents();
    }

    @Test
    void refuses_who_withdrew_consent() {
        fixture.given(registered(LAN, BORN), new ConsentWithdrawn(LAN, ON))
                .when(new CorrectDetails(LAN, RIGHT, Gender.MALE, ON)).expectException(NoConsentAnymore.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN)).when(new CorrectDetails(LAN, RIGHT, Gender.MALE, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new CorrectDetails(LAN, RIGHT, Gender.MALE, ON))
                .expectException(PersonUnknown.class).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyClassified;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.ClassifiedBeforeYear;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberInYear;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;

class ClassifyMemberTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @ParameterizedTest
    @EnumSource
    void records_the_grade_for_the_branch(Grade grade) {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, grade, ON))
                .expectEvents(new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, grade, ON));
    }

    @Test
    void a_year_may_be_judged_after_its_end() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, TODAY))
                .expectEvents(new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, Grade.GOOD, TODAY));
    }

    @Test
    void counts_for_the_branch_that_was_entered() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectEvents(new MemberClassified(LAN, Organization.UNION, OTHER_BRANCH, 2021, Grade.GOOD, ON));
    }

    @Test
    void also_who_left_during_the_year() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectEvents(new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, Grade.GOOD, ON));
    }

    @Test
    void refuses_a_second_grade_for_the_year() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, Grade.GOOD, ON))
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectException(AlreadyClassified.class).expectNoEvents();
    }

    @Test
    void refuses_a_year_before_the_admission() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new ClassifyMember(LAN, Organization.UNION, 2020, Grade.GOOD, ON))
                .expectException(NotAMemberInYear.class).expectNoEvents();
    }

    @Test
    void refuses_a_year_after_the_end() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(new ClassifyMember(LAN, Organization.UNION, 2022, Grade.GOOD, TODAY))
                .expectException(NotAMemberInYear.class).expectNoEvents();
    }

    @Test
    void refuses_the_other_organization() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new ClassifyMember(LAN, Organization.FEDERATION, 2021, Grade.GOOD, ON))
                .expectException(NotAMemberInYear.class).expectNoEvents();
    }

    @Test
    void refuses_who_was_admitted_wrongly() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new AdmissionAnnulled(LAN, Organization.UNION, BRANCH, ADMITTED_ON, null,
                        new Decision("9-QĐ", ON)))
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectException(NotAMemberInYear.class).expectNoEvents();
    }

    @Test
    void refuses_a_year_that_had_not_begun() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new ClassifyMember(LAN, Organization.UNION, 2022, Grade.GOOD, ON))
                .expectException(ClassifiedBeforeYear.class).expectNoEvents();
    }

    @Test
    void refuses_who_was_erased() {
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, ON))
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectException(AlreadyErased.class).expectNoEvents();
    }

    @Test
    void refuses_who_withdrew_consent() {
        fixture.given(registered(LAN, BORN), ADMITTED, new ConsentWithdrawn(LAN, ON))
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectException(NoConsentAnymore.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectException(PersonUnknown.class).expectNoEvents();
    }
}

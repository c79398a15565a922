package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.LeftBeforeRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.membership.events.TemporaryActivityBegun;

class EndMembershipTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @ParameterizedTest
    @EnumSource
    void records_the_branch_that_was_left(EndingReason reason) {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(end(reason, ON, "12-QĐ/HĐ"))
                .expectEvents(new MembershipEnded(LAN, Organization.UNION, BRANCH, reason, ON, "12-QĐ/HĐ"));
    }

    @ParameterizedTest
    @CsvSource({"CAME_OF_AGE", "RESIGNED", "DECEASED"})
    void leaving_needs_no_decision(EndingReason reason) {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(end(reason, ON, null))
                .expectEvents(new MembershipEnded(LAN, Organization.UNION, BRANCH, reason, ON, null));
    }

    @ParameterizedTest
    @CsvSource({"REMOVED,", "EXPELLED,", "REMOVED, ' '", "EXPELLED, ' '"})
    void refuses_to_send_somebody_away_without_a_decision(EndingReason reason, @Nullable String decision) {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(end(reason, ON, decision))
                .expectException(DecisionMissing.class)
                .expectNoEvents();
    }

    @Test
    void a_membership_may_end_on_the_day_it_began() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(end(EndingReason.RESIGNED, ADMITTED_ON, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_an_ending_before_the_admission() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(end(EndingReason.RESIGNED, ADMITTED_ON.minusDays(1), null))
                .expectException(EndedBeforeAdmission.class)
                .expectNoEvents();
    }

    @Test
    void refuses_somebody_who_never_was_a_member() {
        fixture.given(registered(LAN, BORN))
                .when(end(EndingReason.RESIGNED, ON, null))
                .expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_member_of_the_other_organization_only() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new EndMembership(LAN, Organization.FEDERATION, EndingReason.RESIGNED, ON, null))
                .expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_second_ending() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(end(EndingReason.CAME_OF_AGE, ON.plusDays(1), null))
                .expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity()
                .when(end(EndingReason.RESIGNED, ON, null))
                .expectException(PersonUnknown.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(end(EndingReason.RESIGNED, TODAY.plusDays(1), null))
                .expectException(DateInFuture.class)
                .expectNoEvents();
    }

    static Stream<MembershipEvent> happenings() {
        Decision decision = new Decision("5-QĐ/ĐTN", ON);
        return Stream.of(new DuesPaid(LAN, Organization.UNION, BRANCH, 2021, 6, DuesEntry.PAYMENT, ON),
                new MemberEnlisted(LAN, Organization.UNION, BRANCH, ON),
                new PartyStepRecorded(LAN, BRANCH, PartyStep.INTRODUCED, ON, null),
                new MemberAwarded(LAN, Organization.UNION, BRANCH, AwardLevel.COMMUNE, AwardForm.PRAISE, decision),
                new MemberDisciplined(LAN, Organization.UNION, BRANCH, DisciplineForm.WARNING, decision),
                new StayAgreed(LAN, BRANCH, StayReason.WISH, ON.plusYears(1), ON),
                new TemporaryActivityBegun(LAN, Organization.UNION, OTHER_BRANCH, BRANCH, ON, ON.plusYears(1)));
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void ends_after_whatever_happened_to_the_member(MembershipEvent happening) {
        for (EndingReason reason : EndingReason.values()) {
            fixture.given(registered(LAN, BORN), ADMITTED, happening).when(end(reason, ON.plusDays(1), "12-QĐ/HĐ"))
                    .expectSuccessfulHandlerExecution();
        }
        for (EndingReason reason : EnumSet.complementOf(EnumSet.of(EndingReason.DECEASED))) {
            fixture.given(registered(LAN, BORN), ADMITTED, happening).when(end(reason, ON, "12-QĐ/HĐ"))
                    .expectException(LeftBeforeRecorded.class).expectNoEvents();
            fixture.given(registered(LAN, BORN), ADMITTED, happening)
                    .when(end(reason, ADMITTED_ON.plusDays(1), "12-QĐ/HĐ"))
                    .expectException(LeftBeforeRecorded.class).expectNoEvents();
        }
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void a_death_has_its_own_day(MembershipEvent happening) {
        fixture.given(registered(LAN, BORN), ADMITTED, happening)
                .when(end(EndingReason.DECEASED, ON.minusDays(3), null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void ends_after_one_day_of_a_year_that_was_classified() {
        MemberClassified first = new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, Grade.GOOD, TODAY);
        fixture.given(registered(LAN, BORN), ADMITTED, first).when(end(EndingReason.RESIGNED, ADMITTED_ON, null))
                .expectException(LeftBeforeRecorded.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, first)
                .when(end(EndingReason.RESIGNED, ADMITTED_ON.plusDays(1), null)).expectSuccessfulHandlerExecution();
        LocalDate newYear = LocalDate.of(2022, 1, 1);
        MemberClassified second = new MemberClassified(LAN, Organization.UNION, BRANCH, 2022, Grade.GOOD, TODAY);
        fixture.given(registered(LAN, BORN), ADMITTED, second).when(end(EndingReason.RESIGNED, newYear, null))
                .expectException(LeftBeforeRecorded.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, second)
                .when(end(EndingReason.RESIGNED, newYear.plusDays(1), null)).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_happened_in_the_membership_before_holds_up_no_other_one() {
        LocalDate again = ON.plusDays(9);
        fixture.given(registered(LAN, BORN), ADMITTED, new MemberEnlisted(LAN, Organization.UNION, BRANCH, ON),
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON.plusDays(1), null),
                new MemberAdmitted(LAN, Organization.UNION, BRANCH, again, new Decision("46-QĐ/HĐ", again), null,
                        "2018-2022.2", 16))
                .when(end(EndingReason.RESIGNED, again, null)).expectSuccessfulHandlerExecution();
    }

    private static EndMembership end(EndingReason reason, LocalDate on, @Nullable String decision) {
        return new EndMembership(LAN, Organization.UNION, reason, on, decision);
    }
}

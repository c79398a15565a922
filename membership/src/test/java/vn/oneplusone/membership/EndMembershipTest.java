package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;

class EndMembershipTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022", 16);

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

    private static EndMembership end(EndingReason reason, LocalDate on, @Nullable String decision) {
        return new EndMembership(LAN, Organization.UNION, reason, on, decision);
    }
}

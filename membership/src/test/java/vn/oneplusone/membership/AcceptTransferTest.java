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
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.EndedBeforeTransfer;
import vn.oneplusone.membership.commands.MembershipRefusal.NoTransferRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.PersonCommand.AcceptTransfer;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRequested;

class AcceptTransferTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final TransferRequested REQUESTED = new TransferRequested(LAN, Organization.UNION, BRANCH,
            OTHER_BRANCH, ON);
    private static final TransferAccepted ACCEPTED = new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH,
            ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void moves_the_member_to_the_branch_that_was_asked() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED).when(new AcceptTransfer(LAN, Organization.UNION, ON))
                .expectEvents(ACCEPTED);
    }

    @Test
    void refuses_without_a_request() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new AcceptTransfer(LAN, Organization.UNION, ON))
                .expectException(NoTransferRequested.class).expectNoEvents();
    }

    @Test
    void refuses_to_accept_twice() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED, ACCEPTED)
                .when(new AcceptTransfer(LAN, Organization.UNION, ON)).expectException(NoTransferRequested.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_day_before_the_request() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED)
                .when(new AcceptTransfer(LAN, Organization.UNION, ON.minusDays(1)))
                .expectException(TransferOutOfOrder.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED)
                .when(new AcceptTransfer(LAN, Organization.UNION, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void an_ending_takes_the_request_with_it() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(new AcceptTransfer(LAN, Organization.UNION, ON)).expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void an_annulment_takes_the_request_with_it() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new AdmissionAnnulled(LAN, Organization.UNION, BRANCH, ADMITTED_ON, null,
                        new Decision("9-QĐ", ON)))
                .when(new AcceptTransfer(LAN, Organization.UNION, ON)).expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void afterwards_the_membership_ends_in_the_branch_entered() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED, ACCEPTED)
                .when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON, null)).expectEvents(
                        new MembershipEnded(LAN, Organization.UNION, OTHER_BRANCH, EndingReason.RESIGNED, ON, null));
    }

    @Test
    void afterwards_no_ending_is_dated_before_the_move() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED, ACCEPTED)
                .when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON.minusDays(1), null))
                .expectException(EndedBeforeTransfer.class).expectNoEvents();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new AcceptTransfer(LAN, Organization.UNION, ON))
                .expectException(PersonUnknown.class).expectNoEvents();
    }
}

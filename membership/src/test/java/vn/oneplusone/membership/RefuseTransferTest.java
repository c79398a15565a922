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
import vn.oneplusone.membership.commands.MembershipRefusal.NoTransferRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.RefuseTransfer;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

class RefuseTransferTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final TransferRequested REQUESTED = new TransferRequested(LAN, Organization.UNION, BRANCH,
            OTHER_BRANCH, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_that_the_member_stays() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED).when(new RefuseTransfer(LAN, Organization.UNION, ON))
                .expectEvents(new TransferRefused(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON));
    }

    @Test
    void refuses_without_a_request() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new RefuseTransfer(LAN, Organization.UNION, ON))
                .expectException(NoTransferRequested.class).expectNoEvents();
    }

    @Test
    void refuses_a_day_before_the_request() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED)
                .when(new RefuseTransfer(LAN, Organization.UNION, ON.minusDays(1)))
                .expectException(TransferOutOfOrder.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED)
                .when(new RefuseTransfer(LAN, Organization.UNION, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void afterwards_the_membership_ends_where_it_was() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new TransferRefused(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON, null))
                .expectEvents(new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null));
    }

    @Test
    void refuses_who_is_no_member() {
        fixture.given(registered(LAN, BORN)).when(new RefuseTransfer(LAN, Organization.UNION, ON))
                .expectException(NotAMember.class).expectNoEvents();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new RefuseTransfer(LAN, Organization.UNION, ON))
                .expectException(PersonUnknown.class).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferToSameBranch;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRefused;
import vn.oneplusone.membership.events.TransferRequested;

class RequestTransferTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final TransferRequested REQUESTED = new TransferRequested(LAN, Organization.UNION, BRANCH,
            OTHER_BRANCH, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_which_branch_is_left_and_which_is_asked() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON)).expectEvents(REQUESTED);
    }

    @Test
    void refuses_a_second_one_while_the_first_waits() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED)
                .when(new RequestTransfer(LAN, Organization.UNION, Stage.COMMUNE, ON))
                .expectException(TransferAlreadyRequested.class).expectNoEvents();
    }

    @Test
    void each_organization_moves_on_its_own() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new MemberAdmitted(LAN, Organization.FEDERATION, BRANCH, ADMITTED_ON,
                        new Decision("46-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16))
                .when(new RequestTransfer(LAN, Organization.FEDERATION, OTHER_BRANCH, ON))
                .expectEvents(new TransferRequested(LAN, Organization.FEDERATION, BRANCH, OTHER_BRANCH, ON));
    }

    @Test
    void may_be_asked_again_after_a_refusal() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new TransferRefused(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON)).expectEvents(REQUESTED);
    }

    @Test
    void leads_back_from_the_branch_that_was_entered() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(new RequestTransfer(LAN, Organization.UNION, BRANCH, ON))
                .expectEvents(new TransferRequested(LAN, Organization.UNION, OTHER_BRANCH, BRANCH, ON));
    }

    @Test
    void refuses_the_branch_where_the_member_is() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new RequestTransfer(LAN, Organization.UNION, BRANCH, ON))
                .expectException(TransferToSameBranch.class).expectNoEvents();
    }

    @Test
    void refuses_what_is_no_branch() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new RequestTransfer(LAN, Organization.UNION, COMMUNE, ON))
                .expectException(UnitNotABranch.class).expectNoEvents();
    }

    @Test
    void refuses_a_branch_that_is_not_there() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new RequestTransfer(LAN, Organization.UNION, NOWHERE, ON))
                .expectException(UnitUnknown.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_before_the_admission() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ADMITTED_ON.minusDays(1)))
                .expectException(TransferOutOfOrder.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_before_the_last_transfer() {
        fixture.given(registered(LAN, BORN), ADMITTED, REQUESTED,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(new RequestTransfer(LAN, Organization.UNION, BRANCH, ON.minusDays(1)))
                .expectException(TransferOutOfOrder.class).expectNoEvents();
    }

    @Test
    void refuses_who_has_left() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON)).expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON))
                .expectException(PersonUnknown.class).expectNoEvents();
    }

    @Test
    void goes_on_for_who_was_erased_or_withdrew_consent() {
        fixture.given(registered(LAN, BORN), ADMITTED, new ConsentWithdrawn(LAN, ON), new PersonErased(LAN, ON))
                .when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON)).expectEvents(REQUESTED);
    }
}

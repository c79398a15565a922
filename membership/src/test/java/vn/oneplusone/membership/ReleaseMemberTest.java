package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.LeftBeforeRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.LetterBeforeMembership;
import vn.oneplusone.membership.commands.MembershipRefusal.LetterMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.MembersMoveByTransfer;
import vn.oneplusone.membership.commands.MembershipRefusal.NoReleaseRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.ReleaseAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferAlreadyRequested;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitOutsideMissing;
import vn.oneplusone.membership.commands.PersonCommand;
import vn.oneplusone.membership.commands.PersonCommand.ClassifyMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.commands.PersonCommand.ReceiveMember;
import vn.oneplusone.membership.commands.PersonCommand.RefuseRelease;
import vn.oneplusone.membership.commands.PersonCommand.ReleaseMember;
import vn.oneplusone.membership.commands.PersonCommand.RequestRelease;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawRelease;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.ReleaseRefused;
import vn.oneplusone.membership.events.ReleaseRequested;
import vn.oneplusone.membership.events.ReleaseWithdrawn;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.membership.events.TransferRequested;

class ReleaseMemberTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ASKED_ON = LocalDate.of(2021, 9, 2);
    private static final LocalDate ON = LocalDate.of(2021, 9, 10);
    private static final LocalDate PAID = LocalDate.of(2021, 8, 1);
    private static final String OUTSIDE = "Chi đoàn phường 3, tỉnh bạn";
    private static final Decision LETTER = new Decision("15-GGT/ĐTN", ON);
    private static final SealedText REMARKS = new SealedText("sealed:1:AAAAAAAAAAAAAAAAAAAAAA:BBBB");
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final ReleaseRequested REQUESTED = new ReleaseRequested(LAN, Organization.UNION, BRANCH, ASKED_ON,
            OUTSIDE, PAID, REMARKS.value());
    private static final MemberReleased RELEASED = new MemberReleased(LAN, Organization.UNION, BRANCH, ON, OUTSIDE,
            LETTER, PAID, null);
    private static final ReleaseMember RELEASE = new ReleaseMember(LAN, Organization.UNION, LETTER, null, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    private static RequestRelease request(LocalDate on) {
        return new RequestRelease(LAN, Organization.UNION, OUTSIDE, REMARKS, PAID.plusDays(20), on);
    }

    private TestExecutor<Person> member(Object... more) {
        return fixture.given(Stream.concat(Stream.of(registered(LAN, BORN), ADMITTED), Stream.of(more)).toList());
    }

    @Test
    void the_branch_asks_with_remarks_and_the_month_up_to_which_dues_are_paid() {
        member().when(request(ASKED_ON)).expectEvents(REQUESTED);
    }

    @Test
    void the_unit_above_releases_to_where_the_branch_introduced_them() {
        member(REQUESTED).when(RELEASE).expectEvents(RELEASED);
    }

    @Test
    void on_the_very_day_on_which_the_branch_asked_and_not_before() {
        member(REQUESTED)
                .when(new ReleaseMember(LAN, Organization.UNION, new Decision("15", ASKED_ON), REMARKS, ASKED_ON))
                .expectEvents(new MemberReleased(LAN, Organization.UNION, BRANCH, ASKED_ON, OUTSIDE,
                        new Decision("15", ASKED_ON), PAID, REMARKS.value()));
        member(REQUESTED).when(new ReleaseMember(LAN, Organization.UNION, LETTER, null, ASKED_ON.minusDays(1)))
                .expectException(TransferOutOfOrder.class).expectNoEvents();
    }

    @Test
    void refuses_a_release_without_request_letter_or_unit() {
        member().when(RELEASE).expectException(NoReleaseRequested.class).expectNoEvents();
        member(REQUESTED).when(new ReleaseMember(LAN, Organization.UNION, new Decision(" ", ON), null, ON))
                .expectException(LetterMissing.class).expectNoEvents();
        member().when(new RequestRelease(LAN, Organization.UNION, " ", null, PAID, ASKED_ON))
                .expectException(UnitOutsideMissing.class).expectNoEvents();
    }

    @Test
    void the_letter_is_of_the_day_of_the_admission_or_later() {
        member(REQUESTED).when(
                new ReleaseMember(LAN, Organization.UNION, new Decision("15-GGT/ĐTN", ADMITTED_ON), null, ON))
                .expectSuccessfulHandlerExecution();
        member(REQUESTED).when(new ReleaseMember(LAN, Organization.UNION,
                new Decision("15-GGT/ĐTN", ADMITTED_ON.minusDays(1)), null, ON))
                .expectException(LetterBeforeMembership.class).expectNoEvents();
    }

    @Test
    void they_leave_after_the_day_of_a_payment_of_dues() {
        DuesPaid before = new DuesPaid(LAN, Organization.UNION, BRANCH, 2021, 8, DuesEntry.PAYMENT, ON.minusDays(1));
        member(REQUESTED, before).when(RELEASE).expectEvents(RELEASED);
        for (LocalDate paidOn : List.of(ON, ON.plusDays(10))) {
            member(REQUESTED, new DuesPaid(LAN, Organization.UNION, BRANCH, 2021, 8, DuesEntry.PAYMENT, paidOn))
                    .when(RELEASE).expectException(LeftBeforeRecorded.class).expectNoEvents();
        }
    }

    @Test
    void refuses_a_second_request_and_one_beside_a_transfer() {
        member(REQUESTED).when(request(ON)).expectException(ReleaseAlreadyRequested.class).expectNoEvents();
        member(REQUESTED).when(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON))
                .expectException(ReleaseAlreadyRequested.class).expectNoEvents();
        member(new TransferRequested(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ASKED_ON)).when(request(ON))
                .expectException(TransferAlreadyRequested.class).expectNoEvents();
    }

    @Test
    void refuses_days_before_the_membership_and_to_come() {
        member().when(request(ADMITTED_ON.minusDays(1))).expectException(TransferOutOfOrder.class).expectNoEvents();
        member().when(request(TODAY.plusDays(1))).expectException(DateInFuture.class).expectNoEvents();
        fixture.given(registered(LAN, BORN)).when(request(ASKED_ON)).expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void the_unit_above_may_refuse_and_the_branch_may_take_it_back() {
        ReleaseRefused refused = new ReleaseRefused(LAN, Organization.UNION, BRANCH, ON);
        ReleaseWithdrawn withdrawn = new ReleaseWithdrawn(LAN, Organization.UNION, BRANCH, ON);
        member(REQUESTED).when(new RefuseRelease(LAN, Organization.UNION, ON)).expectEvents(refused);
        member(REQUESTED).when(new WithdrawRelease(LAN, Organization.UNION, ON)).expectEvents(withdrawn);
        for (Object over : List.of(refused, withdrawn)) {
            member(REQUESTED, over).when(RELEASE).expectException(NoReleaseRequested.class).expectNoEvents();
            member(REQUESTED, over).when(request(ON)).expectEvents(
                    new ReleaseRequested(LAN, Organization.UNION, BRANCH, ON, OUTSIDE, PAID, REMARKS.value()));
        }
        for (PersonCommand answer : List.of(new RefuseRelease(LAN, Organization.UNION, ON),
                new WithdrawRelease(LAN, Organization.UNION, ON))) {
            member().when(answer).expectException(NoReleaseRequested.class).expectNoEvents();
        }
    }

    @Test
    void an_ending_takes_the_waiting_request_with_it() {
        member(REQUESTED, new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(RELEASE).expectException(NotAMember.class).expectNoEvents();
    }

    @Test
    void who_was_erased_still_leaves() {
        member(REQUESTED, new PersonErased(LAN, ON)).when(RELEASE).expectEvents(RELEASED);
    }

    @Test
    void afterwards_they_are_no_member_and_may_come_back_from_that_day_on() {
        member(REQUESTED, RELEASED)
                .when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON, null))
                .expectException(NotAMember.class).expectNoEvents();
        member(REQUESTED, RELEASED).when(new HandOverPerson(LAN, OTHER_BRANCH, ON))
                .expectException(MembersMoveByTransfer.class).expectNoEvents();
        member(REQUESTED, RELEASED).when(new ClassifyMember(LAN, Organization.UNION, 2021, Grade.GOOD, ON))
                .expectEvents(new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, Grade.GOOD, ON));
        ReceiveMember back = new ReceiveMember(LAN, Organization.UNION, OTHER_BRANCH, ON.plusDays(1), ADMITTED_ON,
                OUTSIDE, LETTER);
        member(REQUESTED, RELEASED).when(back).expectEvents(new MemberReceived(LAN, Organization.UNION, OTHER_BRANCH,
                ON.plusDays(1), ADMITTED_ON, OUTSIDE, LETTER));
        member(REQUESTED, RELEASED).when(new ReceiveMember(LAN, Organization.UNION, OTHER_BRANCH, ON.minusDays(1),
                ADMITTED_ON, OUTSIDE, new Decision("1", ADMITTED_ON))).expectException(ReadmittedBeforeEnd.class)
                .expectNoEvents();
    }
}

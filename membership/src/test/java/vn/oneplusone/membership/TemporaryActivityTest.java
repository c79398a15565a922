package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.EndsBeforeItBegins;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.TakesPartAlready;
import vn.oneplusone.membership.commands.MembershipRefusal.TakesPartAtHome;
import vn.oneplusone.membership.commands.MembershipRefusal.TakesPartNowhere;
import vn.oneplusone.membership.commands.MembershipRefusal.TransferOutOfOrder;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.commands.PersonCommand.BeginTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.EndTemporaryActivity;
import vn.oneplusone.membership.commands.PersonCommand.EnlistMember;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TemporaryActivityBegun;
import vn.oneplusone.membership.events.TemporaryActivityEnded;

class TemporaryActivityTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 6, 1);
    private static final LocalDate UNTIL = LocalDate.of(2021, 8, 31);
    private static final TemporaryActivityBegun BEGUN = new TemporaryActivityBegun(LAN, Organization.UNION,
            OTHER_BRANCH, BRANCH, ON, UNTIL);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    private TestExecutor<Person> member(Object... more) {
        return fixture.given(Stream.concat(Stream.of(registered(LAN, BORN), new MemberAdmitted(LAN, Organization.UNION,
                BRANCH, ADMITTED_ON, new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16)),
                Stream.of(more)).toList());
    }

    private static BeginTemporaryActivity begin(UUID branch, LocalDate on, LocalDate until) {
        return new BeginTemporaryActivity(LAN, Organization.UNION, branch, on, until);
    }

    private static EndTemporaryActivity end(LocalDate on) {
        return new EndTemporaryActivity(LAN, Organization.UNION, on);
    }

    @Test
    void a_member_takes_part_elsewhere_and_stays_in_their_branch() {
        member().when(begin(OTHER_BRANCH, ON, UNTIL)).expectEvents(BEGUN);
        member(BEGUN).when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, UNTIL, null))
                .expectEvents(new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, UNTIL,
                        null));
    }

    /** The branch where they serve may be one of the ledger; and nothing says when the service is over. */
    @Test
    void so_does_one_who_was_called_up() {
        member(new MemberEnlisted(LAN, Organization.UNION, BRANCH, ADMITTED_ON)).when(begin(OTHER_BRANCH, ON, UNTIL))
                .expectEvents(BEGUN);
        member(BEGUN).when(new EnlistMember(LAN, Organization.UNION, ON.plusDays(9)))
                .expectEvents(new MemberEnlisted(LAN, Organization.UNION, BRANCH, ON.plusDays(9)));
    }

    @Test
    void a_single_day_and_one_that_is_still_to_come_are_fine() {
        member().when(begin(OTHER_BRANCH, ON, ON)).expectEvents(
                new TemporaryActivityBegun(LAN, Organization.UNION, OTHER_BRANCH, BRANCH, ON, ON));
        member().when(begin(OTHER_BRANCH, TODAY, TODAY.plusDays(90))).expectEvents(new TemporaryActivityBegun(LAN,
                Organization.UNION, OTHER_BRANCH, BRANCH, TODAY, TODAY.plusDays(90)));
        member().when(begin(OTHER_BRANCH, TODAY.plusDays(1), TODAY.plusDays(90))).expectException(DateInFuture.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_end_before_the_beginning_and_days_before_the_membership() {
        member().when(begin(OTHER_BRANCH, ON, ON.minusDays(1))).expectException(EndsBeforeItBegins.class)
                .expectNoEvents();
        member().when(begin(OTHER_BRANCH, ADMITTED_ON.minusDays(1), UNTIL)).expectException(TransferOutOfOrder.class)
                .expectNoEvents();
    }

    @Test
    void refuses_the_own_branch_what_is_none_and_who_is_no_member() {
        member().when(begin(BRANCH, ON, UNTIL)).expectException(TakesPartAtHome.class).expectNoEvents();
        member().when(begin(COMMUNE, ON, UNTIL)).expectException(UnitNotABranch.class).expectNoEvents();
        fixture.given(registered(LAN, BORN)).when(begin(OTHER_BRANCH, ON, UNTIL)).expectException(NotAMember.class)
                .expectNoEvents();
    }

    @Test
    void one_other_branch_at_a_time_in_the_order_of_time() {
        member(BEGUN).when(begin(OTHER_BRANCH, UNTIL, UNTIL)).expectException(TakesPartAlready.class)
                .expectNoEvents();
        member(BEGUN).when(begin(OTHER_BRANCH, UNTIL.plusDays(1), TODAY)).expectEvents(new TemporaryActivityBegun(LAN,
                Organization.UNION, OTHER_BRANCH, BRANCH, UNTIL.plusDays(1), TODAY));
    }

    @Test
    void it_may_be_ended_before_its_day_and_begun_again_from_that_day_on() {
        LocalDate back = ON.plusDays(10);
        TemporaryActivityEnded ended = new TemporaryActivityEnded(LAN, Organization.UNION, OTHER_BRANCH, back);
        member(BEGUN).when(end(back)).expectEvents(ended);
        member(BEGUN, ended).when(end(back)).expectException(TakesPartNowhere.class).expectNoEvents();
        member(BEGUN, ended).when(begin(OTHER_BRANCH, back.minusDays(1), UNTIL))
                .expectException(TakesPartAlready.class).expectNoEvents();
        member(BEGUN, ended).when(begin(OTHER_BRANCH, back, UNTIL)).expectEvents(new TemporaryActivityBegun(LAN,
                Organization.UNION, OTHER_BRANCH, BRANCH, back, UNTIL));
    }

    @Test
    void refuses_an_end_outside_of_it() {
        member().when(end(ON)).expectException(TakesPartNowhere.class).expectNoEvents();
        member(BEGUN).when(end(ON.minusDays(1))).expectException(TakesPartNowhere.class).expectNoEvents();
        member(BEGUN).when(end(UNTIL.plusDays(1))).expectException(TakesPartNowhere.class).expectNoEvents();
    }
}

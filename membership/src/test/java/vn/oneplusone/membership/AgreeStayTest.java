package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberThen;
import vn.oneplusone.membership.commands.MembershipRefusal.StayDecidedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.StayNotNeeded;
import vn.oneplusone.membership.commands.MembershipRefusal.StayOverAlready;
import vn.oneplusone.membership.commands.MembershipRefusal.StayTooLong;
import vn.oneplusone.membership.commands.PersonCommand.AgreeStay;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.StayAgreed;
import vn.oneplusone.membership.events.StayReason;

/** Who stays on beyond the age, and until when: Điều lệ Đoàn khóa XI, điều về đoàn viên. */
class AgreeStayTest {
    private static final LocalDate BORN = LocalDate.of(1990, 5, 17);
    private static final LocalDate OF_AGE = LocalDate.of(2020, 5, 17);
    private static final LocalDate LAST = LocalDate.of(2025, 5, 17);
    private static final LocalDate ON = LocalDate.of(2020, 3, 26);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH,
            LocalDate.of(2010, 3, 26), new Decision("45-QĐ/HĐ", LocalDate.of(2010, 3, 26)), null, "2018-2022.2", 19);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    private static AgreeStay stay(StayReason reason, LocalDate until) {
        return new AgreeStay(LAN, reason, until, ON);
    }

    private static StayAgreed agreed(StayReason reason, LocalDate until) {
        return new StayAgreed(LAN, BRANCH, reason, until, ON);
    }

    @Test
    void at_their_wish_a_member_stays_to_the_thirty_fifth_birthday_and_no_day_longer() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(stay(StayReason.WISH, LAST))
                .expectEvents(agreed(StayReason.WISH, LAST));
        fixture.given(registered(LAN, BORN), ADMITTED).when(stay(StayReason.WISH, LAST.plusDays(1)))
                .expectException(StayTooLong.class).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource(value = StayReason.class, names = "WISH", mode = EnumSource.Mode.EXCLUDE)
    void the_elected_and_the_full_time_staff_stay_longer(StayReason reason) {
        fixture.given(registered(LAN, BORN), ADMITTED).when(stay(reason, LAST.plusDays(1)))
                .expectEvents(agreed(reason, LAST.plusDays(1)));
    }

    @Test
    void before_the_thirtieth_birthday_nobody_needs_a_decision() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(stay(StayReason.WISH, OF_AGE))
                .expectException(StayNotNeeded.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED).when(stay(StayReason.WISH, OF_AGE.plusDays(1)))
                .expectEvents(agreed(StayReason.WISH, OF_AGE.plusDays(1)));
    }

    @Test
    void a_stay_ends_after_it_was_decided_and_is_decided_in_the_order_of_time() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AgreeStay(LAN, StayReason.WISH, TODAY, TODAY))
                .expectException(StayOverAlready.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, agreed(StayReason.WISH, LAST))
                .when(new AgreeStay(LAN, StayReason.WISH, LAST, ON.minusDays(1)))
                .expectException(StayDecidedLater.class).expectNoEvents();
    }

    @Test
    void refuses_who_is_no_member_of_the_union_who_left_and_who_was_erased() {
        fixture.given(registered(LAN, BORN)).when(stay(StayReason.WISH, LAST)).expectException(NotAMemberThen.class)
                .expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.CAME_OF_AGE, ON, null))
                .when(stay(StayReason.WISH, LAST)).expectException(NotAMemberThen.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, ON)).when(stay(StayReason.WISH, LAST))
                .expectException(AlreadyErased.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AgreeStay(LAN, StayReason.WISH, LAST, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }
}

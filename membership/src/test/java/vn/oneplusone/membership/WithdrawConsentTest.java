package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.WithdrawnBeforeConsent;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;

class WithdrawConsentTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(LAN, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_the_day() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new WithdrawConsent(LAN, ON)).expectEvents(WITHDRAWN);
    }

    @Test
    void refuses_a_second_time() {
        fixture.given(registered(LAN, BORN), ADMITTED, WITHDRAWN).when(new WithdrawConsent(LAN, ON))
                .expectException(NoConsentAnymore.class).expectNoEvents();
    }

    @Test
    void refuses_who_was_erased() {
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, ON)).when(new WithdrawConsent(LAN, ON))
                .expectException(AlreadyErased.class).expectNoEvents();
    }

    @Test
    void refuses_a_day_before_the_consent() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new WithdrawConsent(LAN, LocalDate.of(2021, 1, 4)))
                .expectException(WithdrawnBeforeConsent.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new WithdrawConsent(LAN, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void afterwards_nobody_is_admitted_whatever_the_date() {
        fixture.given(registered(LAN, BORN), ADMITTED, WITHDRAWN)
                .when(new AdmitMember(LAN, Organization.FEDERATION, BRANCH, ADMITTED_ON, ADMITTED.decision(), null))
                .expectException(NoConsentAnymore.class).expectNoEvents();
    }

    @Test
    void afterwards_a_membership_can_still_end() {
        fixture.given(registered(LAN, BORN), ADMITTED, WITHDRAWN)
                .when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON, null))
                .expectEvents(new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null));
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new WithdrawConsent(LAN, ON)).expectException(PersonUnknown.class)
                .expectNoEvents();
    }
}

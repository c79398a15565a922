package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.THE_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyMember;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonDeceased;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.TooYoung;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotABranch;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.MembershipEvent;
import vn.oneplusone.membership.events.Organization;

class AdmitMemberTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 26);
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", LocalDate.of(2021, 3, 20));
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ON, DECISION,
            null, "2018-2022.2", 16);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_the_age_and_the_rule_version_with_the_referral() {
        UUID referral = new UUID(2, 1);
        fixture.given(registered(LAN, BORN))
                .when(new AdmitMember(LAN, Organization.UNION, BRANCH, ON, DECISION, referral))
                .expectEvents(new MemberAdmitted(LAN, Organization.UNION, BRANCH, ON, DECISION, referral, "2018-2022.2",
                        16));
    }

    @Test
    void an_admission_long_before_the_registration_is_recorded_too() {
        LocalDate then = LocalDate.of(2010, 5, 19);
        fixture.given(registered(LAN, LocalDate.of(1990, 1, 1)))
                .when(new AdmitMember(LAN, Organization.UNION, BRANCH, then, DECISION, null))
                .expectEvents(new MemberAdmitted(LAN, Organization.UNION, BRANCH, then, DECISION, null, "2018-2022.2",
                        20));
    }

    @Test
    void a_union_member_may_join_the_federation() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AdmitMember(LAN, Organization.FEDERATION, OTHER_BRANCH, ON, DECISION, null))
                .expectEvents(new MemberAdmitted(LAN, Organization.FEDERATION, OTHER_BRANCH, ON, DECISION, null,
                        "2018-2022.2", 16));
    }

    @Test
    void somebody_who_left_may_come_back_from_the_day_they_left() {
        LocalDate left = ON.plusMonths(2);
        fixture.given(registered(LAN, BORN), ADMITTED, ended(EndingReason.RESIGNED, left))
                .when(admit(left))
                .expectEvents(new MemberAdmitted(LAN, Organization.UNION, BRANCH, left, DECISION, null, "2018-2022.2",
                        17));
    }

    @Test
    void refuses_a_return_before_the_day_they_left() {
        LocalDate left = ON.plusMonths(2);
        refuses(admit(left.minusDays(1)), ReadmittedBeforeEnd.class, registered(LAN, BORN), ADMITTED,
                ended(EndingReason.RESIGNED, left));
    }

    @Test
    void refuses_a_member() {
        refuses(admit(ON.plusMonths(1)), AlreadyMember.class, registered(LAN, BORN), ADMITTED);
    }

    @Test
    void refuses_an_earlier_admission_of_a_member() {
        refuses(admit(ON.minusMonths(1)), AlreadyMember.class, registered(LAN, BORN), ADMITTED);
    }

    @Test
    void refuses_a_member_who_left_and_came_back() {
        LocalDate left = ON.plusMonths(2);
        MemberAdmitted back = new MemberAdmitted(LAN, Organization.UNION, BRANCH, left, DECISION, null, "2018-2022.2",
                17);
        refuses(admit(left.plusMonths(1)), AlreadyMember.class, registered(LAN, BORN), ADMITTED,
                ended(EndingReason.RESIGNED, left), back);
    }

    @Test
    void refuses_somebody_who_died_in_either_organization() {
        LocalDate died = ON.plusMonths(2);
        AdmitMember later = new AdmitMember(LAN, Organization.FEDERATION, BRANCH, died.plusDays(1), DECISION, null);
        refuses(later, PersonDeceased.class, registered(LAN, BORN), ADMITTED, ended(EndingReason.DECEASED, died));
    }

    @Test
    void an_admission_before_a_death_may_be_recorded_after_it() {
        LocalDate died = ON.plusMonths(2);
        fixture.given(registered(LAN, BORN), ADMITTED, ended(EndingReason.DECEASED, died))
                .when(new AdmitMember(LAN, Organization.FEDERATION, BRANCH, ON, DECISION, null))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(admit(ON)).expectException(PersonUnknown.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(admit(TODAY.plusDays(1)), DateInFuture.class, registered(LAN, BORN));
    }

    @Test
    void refuses_a_decision_of_the_future() {
        Decision tomorrow = new Decision("45-QĐ/HĐ", TODAY.plusDays(1));
        refuses(new AdmitMember(LAN, Organization.UNION, BRANCH, ON, tomorrow, null), DateInFuture.class,
                registered(LAN, BORN));
    }

    @Test
    void refuses_a_decision_without_a_number() {
        refuses(new AdmitMember(LAN, Organization.UNION, BRANCH, ON, new Decision(" ", ON), null),
                DecisionMissing.class, registered(LAN, BORN));
    }

    @Test
    void refuses_an_unknown_branch() {
        refuses(new AdmitMember(LAN, Organization.UNION, NOWHERE, ON, DECISION, null), UnitUnknown.class,
                registered(LAN, BORN));
    }

    @Test
    void refuses_a_commune_as_the_branch() {
        refuses(new AdmitMember(LAN, Organization.UNION, COMMUNE, ON, DECISION, null), UnitNotABranch.class,
                registered(LAN, BORN));
    }

    @Test
    void refuses_a_branch_that_was_not_there_yet() {
        refuses(admit(THE_BRANCH.on().minusDays(1)), UnitEstablishedLater.class,
                registered(LAN, LocalDate.of(1980, 1, 1)));
    }

    @Test
    void comes_back_by_the_same_rules_of_age() {
        LocalDate left = ON.minusMonths(1);
        refuses(admit(ON), TooYoung.class, registered(LAN, ON.minusYears(15)),
                new MemberAdmitted(LAN, Organization.UNION, BRANCH, left, DECISION, null, "2018-2022.2", 15),
                ended(EndingReason.RESIGNED, left));
    }

    private static AdmitMember admit(LocalDate on) {
        return new AdmitMember(LAN, Organization.UNION, BRANCH, on, DECISION, null);
    }

    private static MembershipEnded ended(EndingReason reason, LocalDate on) {
        return new MembershipEnded(LAN, Organization.UNION, BRANCH, reason, on, null);
    }

    private void refuses(AdmitMember command, Class<? extends MembershipRefusal> refusal, MembershipEvent... given) {
        fixture.given((Object[]) given).when(command).expectException(refusal).expectNoEvents();
    }
}

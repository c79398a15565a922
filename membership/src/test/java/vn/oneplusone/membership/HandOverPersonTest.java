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
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.PersonCommand.HandOverPerson;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;
import vn.oneplusone.membership.events.PersonHandedOver;
import vn.oneplusone.membership.events.UnitDissolved;

class HandOverPersonTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ENDED_ON = LocalDate.of(2021, 5, 1);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", ADMITTED_ON);
    private static final PersonHandedOver HANDED = new PersonHandedOver(LAN, BRANCH, OTHER_BRANCH, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_from_the_unit_that_registered() {
        fixture.given(registered(LAN, BORN)).when(handOver(OTHER_BRANCH, ON)).expectEvents(HANDED);
    }

    @Test
    void records_from_the_unit_that_got_the_person_last_to_one_of_any_level() {
        fixture.given(registered(LAN, BORN), HANDED).when(handOver(COMMUNE, ON))
                .expectEvents(new PersonHandedOver(LAN, OTHER_BRANCH, COMMUNE, ON));
    }

    @Test
    void a_person_may_come_back() {
        fixture.given(registered(LAN, BORN), HANDED).when(handOver(BRANCH, TODAY))
                .expectEvents(new PersonHandedOver(LAN, OTHER_BRANCH, BRANCH, TODAY));
    }

    @Test
    void a_person_without_consent_still_needs_a_home() {
        fixture.given(registered(LAN, BORN), new ConsentWithdrawn(LAN, ON)).when(handOver(OTHER_BRANCH, ON))
                .expectEvents(HANDED);
    }

    @Test
    void an_annulled_admission_binds_nobody() {
        fixture.given(registered(LAN, BORN), admitted(ADMITTED_ON), annulled(ADMITTED_ON))
                .when(handOver(OTHER_BRANCH, ON)).expectEvents(HANDED);
    }

    @Test
    void refuses_a_member() {
        refuses(handOver(OTHER_BRANCH, ON), MembershipRefusal.MembersMoveByTransfer.class, registered(LAN, BORN),
                admitted(ADMITTED_ON));
    }

    @Test
    void refuses_a_former_member() {
        refuses(handOver(OTHER_BRANCH, ON), MembershipRefusal.MembersMoveByTransfer.class, registered(LAN, BORN),
                admitted(ADMITTED_ON), ended());
    }

    @Test
    void refuses_a_former_member_whose_second_admission_was_annulled() {
        refuses(handOver(OTHER_BRANCH, ON), MembershipRefusal.MembersMoveByTransfer.class, registered(LAN, BORN),
                admitted(ADMITTED_ON), ended(), admitted(ENDED_ON), annulled(ENDED_ON));
    }

    @Test
    void refuses_who_was_never_registered() {
        fixture.givenNoPriorActivity().when(handOver(OTHER_BRANCH, ON)).expectException(PersonUnknown.class)
                .expectNoEvents();
    }

    @Test
    void refuses_who_was_erased() {
        refuses(handOver(OTHER_BRANCH, ON), AlreadyErased.class, registered(LAN, BORN), new PersonErased(LAN, ON));
    }

    @Test
    void refuses_a_unit_that_is_not_there() {
        refuses(handOver(NOWHERE, ON), UnitUnknown.class, registered(LAN, BORN));
    }

    @Test
    void refuses_a_unit_that_has_ended() {
        EventStore others = Stage.store();
        Stage.append(others, "units", 4, new UnitDissolved(OTHER_BRANCH, ON, DECISION));
        Stage.personBeside(others, new OpenSeal()).given(registered(LAN, BORN)).when(handOver(OTHER_BRANCH, ON))
                .expectException(UnitEnded.class).expectNoEvents();
    }

    @Test
    void refuses_the_unit_where_the_person_is() {
        refuses(handOver(BRANCH, ON), MembershipRefusal.HandedToSameUnit.class, registered(LAN, BORN));
        refuses(handOver(OTHER_BRANCH, ON), MembershipRefusal.HandedToSameUnit.class, registered(LAN, BORN), HANDED);
    }

    @Test
    void refuses_a_day_before_the_registration() {
        refuses(handOver(OTHER_BRANCH, LocalDate.of(2021, 1, 4)), MembershipRefusal.HandedOverOutOfOrder.class,
                registered(LAN, BORN));
    }

    @Test
    void refuses_a_day_before_the_last_time() {
        refuses(handOver(BRANCH, ON.minusDays(1)), MembershipRefusal.HandedOverOutOfOrder.class,
                registered(LAN, BORN), HANDED);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(handOver(OTHER_BRANCH, TODAY.plusDays(1)), DateInFuture.class, registered(LAN, BORN));
    }

    private void refuses(HandOverPerson command, Class<? extends MembershipRefusal> why, PersonEvent... before) {
        fixture.given((Object[]) before).when(command).expectException(why).expectNoEvents();
    }

    private static HandOverPerson handOver(UUID to, LocalDate on) {
        return new HandOverPerson(LAN, to, on);
    }

    private static MemberAdmitted admitted(LocalDate on) {
        return new MemberAdmitted(LAN, Organization.UNION, BRANCH, on, DECISION, null, "2018-2022.2", 16);
    }

    private static MembershipEnded ended() {
        return new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ENDED_ON, null);
    }

    private static AdmissionAnnulled annulled(LocalDate admittedOn) {
        return new AdmissionAnnulled(LAN, Organization.UNION, BRANCH, admittedOn, null, DECISION);
    }
}

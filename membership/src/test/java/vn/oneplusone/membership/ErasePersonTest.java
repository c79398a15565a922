package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.PARENT;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.consent;
import static vn.oneplusone.membership.Stage.details;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeUnknown;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.ErasePerson;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;

class ErasePersonTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", ADMITTED_ON);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            DECISION, null, "2018-2022.2", 16);
    private static final PersonErased ERASED = new PersonErased(LAN, ON);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_the_day_and_nothing_else() {
        fixture.given(registered(LAN, BORN)).when(new ErasePerson(LAN, ON)).expectEvents(ERASED);
    }

    @Test
    void a_member_may_ask_for_it_too() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new ErasePerson(LAN, ON)).expectEvents(ERASED);
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new ErasePerson(LAN, ON)).expectException(PersonUnknown.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_second_time() {
        fixture.given(registered(LAN, BORN), ERASED).when(new ErasePerson(LAN, ON.plusDays(1)))
                .expectException(AlreadyErased.class).expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        fixture.given(registered(LAN, BORN)).when(new ErasePerson(LAN, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }

    @Test
    void afterwards_nobody_is_admitted_whose_age_can_no_longer_be_judged() {
        fixture.given(registered(LAN, BORN), ERASED)
                .when(new AdmitMember(LAN, Organization.FEDERATION, BRANCH, ADMITTED_ON, DECISION, null))
                .expectException(AlreadyErased.class).expectNoEvents();
    }

    @Test
    void afterwards_nobody_is_registered_under_the_same_id() {
        fixture.given(registered(LAN, BORN), ERASED)
                .when(new RegisterPerson(LAN, details(BORN), Gender.FEMALE, BRANCH, consent(ON), ON))
                .expectException(AlreadyErased.class).expectNoEvents();
    }

    /** Who left is no longer counted as active, whether or not anybody knows their name. */
    @Test
    void afterwards_a_membership_can_still_end_once() {
        MembershipEnded ended = new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null);
        EndMembership command = new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON, null);
        fixture.given(registered(LAN, BORN), ADMITTED, ERASED).when(command).expectEvents(ended);
        Stage.person().given(registered(LAN, BORN), ADMITTED, ERASED, ended).when(command)
                .expectException(NotAMember.class).expectNoEvents();
    }

    @Test
    void who_was_erased_represents_nobody_new() {
        EventStore others = Stage.store();
        Stage.append(others, "person/" + PARENT, 0, registered(PARENT, LocalDate.of(1980, 1, 1)),
                new PersonErased(PARENT, ON));
        AggregateTestFixture<Person> child = new AggregateTestFixture<>(Person.class);
        child.registerInjectableResource(Stage.clock());
        child.registerInjectableResource(Rules.load());
        child.registerInjectableResource(new Units(others));
        child.registerInjectableResource(new People(others));
        child.registerInjectableResource(new OpenSeal());
        child.givenNoPriorActivity()
                .when(new RegisterPerson(new UUID(1, 9), details(LocalDate.of(2008, 1, 1)), Gender.MALE, BRANCH,
                        new Consent(ConsentForm.PAPER, ON, null, PARENT), ON))
                .expectException(RepresentativeUnknown.class).expectNoEvents();
    }
}

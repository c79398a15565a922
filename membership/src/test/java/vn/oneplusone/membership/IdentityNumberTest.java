package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.PARENT;
import static vn.oneplusone.membership.Stage.consent;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.IdentityNumberTaken;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.PersonDetailsCorrected;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonRegistered;

/** An identity number stands for one living person. */
class IdentityNumberTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 1);
    private static final String NUMBER = "089204001234";

    private final OpenSeal seal = new OpenSeal();
    private final EventStore others = Stage.store();
    private final AggregateTestFixture<Person> fixture = Stage.personBeside(others, seal);

    @Test
    void refuses_the_number_of_somebody_else_and_names_neither() {
        others(has(NUMBER));
        fixture.givenNoPriorActivity().when(register(NUMBER)).expectException(IdentityNumberTaken.class)
                .expectNoEvents();
        IdentityNumberTaken refusal = new IdentityNumberTaken(PARENT);
        assertThat(refusal.holder()).isEqualTo(PARENT);
        assertThat(refusal.arguments()).isEmpty();
        assertThat(refusal).hasMessage("IdentityNumberTaken[]");
    }

    @Test
    void marks_between_the_digits_make_no_difference() {
        others(has(NUMBER));
        fixture.givenNoPriorActivity().when(register(" 089.204-001 234")).expectException(IdentityNumberTaken.class)
                .expectNoEvents();
    }

    @Test
    void many_have_no_number_or_none_that_says_anything() {
        others(has("-"));
        fixture.givenNoPriorActivity().when(register(" - ")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_number_claimed_for_a_registration_that_never_came_is_free() {
        seal.claim(NUMBER, PARENT, null);
        fixture.givenNoPriorActivity().when(register(NUMBER)).expectSuccessfulHandlerExecution();
        assertThat(seal.claim(NUMBER, PARENT, null)).isEqualTo(LAN);
    }

    @Test
    void who_was_erased_holds_no_number() {
        others(has(NUMBER));
        Stage.append(others, "person/" + PARENT, 1, new PersonErased(PARENT, ON));
        fixture.givenNoPriorActivity().when(register(NUMBER)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_number_that_was_corrected_is_free_and_the_right_one_is_not() {
        others(has(NUMBER));
        Stage.append(others, "person/" + PARENT, 1, new PersonDetailsCorrected(PARENT,
                seal.seal(PARENT, details("089204009999")), 2004, Gender.FEMALE, ON));
        seal.claim("089204009999", PARENT, null);
        fixture.givenNoPriorActivity().when(register("089204009999")).expectException(IdentityNumberTaken.class);
        fixture.givenNoPriorActivity().when(register(NUMBER)).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_correction_to_the_number_of_somebody_else_is_refused() {
        others(has(NUMBER));
        fixture.given(registered(LAN, BORN)).when(new CorrectDetails(LAN, details(NUMBER), Gender.FEMALE, ON))
                .expectException(IdentityNumberTaken.class).expectNoEvents();
    }

    @Test
    void a_correction_keeps_the_own_number() {
        seal.claim(NUMBER, LAN, null);
        fixture.given(registered(LAN, BORN)).when(new CorrectDetails(LAN, details(NUMBER), Gender.FEMALE, ON))
                .expectSuccessfulHandlerExecution();
    }

    private PersonRegistered has(String number) {
        seal.claim(number.replace("-", "").isEmpty() ? "none" : number, PARENT, null);
        return new PersonRegistered(PARENT, seal.seal(PARENT, details(number)), 2004, Gender.FEMALE, BRANCH,
                consent(ON), ON);
    }

    private void others(PersonRegistered person) {
        Stage.append(others, "person/" + person.person(), 0, person);
    }

    private static RegisterPerson register(@Nullable String number) {
        return new RegisterPerson(LAN, details(number), Gender.FEMALE, BRANCH, consent(ON), ON);
    }

    private static PersonalDetails details(@Nullable String number) {
        return new PersonalDetails("Trần Thị Lan", BORN, null, null, number);
    }
}

package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.PARENT;
import static vn.oneplusone.membership.Stage.THE_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.details;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.ConsentAfterRegistration;
import vn.oneplusone.membership.commands.MembershipRefusal.ConsentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.EvidenceMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.ImpossibleBirthDate;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonAlreadyRegistered;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeIsThePerson;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.PersonCommand.RegisterPerson;
import vn.oneplusone.membership.commands.PersonalDetails;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.PersonRegistered;

class RegisterPersonTest {
    private static final LocalDate ON = LocalDate.of(2021, 3, 1);
    private static final String SEALED_NOTE = "sealed:1:bm90ZQ==";

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_the_details_sealed_and_the_birth_year_plain() {
        Consent consent = new Consent(ConsentForm.PAPER, ON.minusDays(1), null, null);
        String sealed = new OpenSeal().seal(LAN, details(BORN));
        assertThat(sealed).doesNotContain("Lan");
        fixture.givenNoPriorActivity()
                .when(command(BORN, consent))
                .expectEvents(new PersonRegistered(LAN, sealed, 2004, Gender.FEMALE, BRANCH, consent, ON));
    }

    @Test
    void a_commune_may_register_too() {
        fixture.givenNoPriorActivity()
                .when(new RegisterPerson(LAN, details(BORN), Gender.FEMALE, COMMUNE, paper(ON, null), ON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_somebody_registered_already() {
        fixture.given(registered(LAN, BORN))
                .when(command(BORN, paper(ON, null)))
                .expectException(PersonAlreadyRegistered.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_date_in_the_future() {
        LocalDate tomorrow = TODAY.plusDays(1);
        refuses(new RegisterPerson(LAN, details(BORN), Gender.FEMALE, BRANCH, paper(ON, null), tomorrow),
                DateInFuture.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        refuses(new RegisterPerson(LAN, details(BORN), Gender.FEMALE, NOWHERE, paper(ON, null), ON),
                UnitUnknown.class);
    }

    @Test
    void refuses_a_unit_that_was_not_there_yet() {
        LocalDate before = THE_BRANCH.on().minusDays(1);
        refuses(new RegisterPerson(LAN, details(LocalDate.of(1975, 1, 1)), Gender.FEMALE, BRANCH, paper(before, null),
                before), UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_blank_name() {
        PersonalDetails nameless = new PersonalDetails(" ", BORN, null, null, null);
        refuses(new RegisterPerson(LAN, nameless, Gender.FEMALE, BRANCH, paper(ON, null), ON), NameMissing.class);
    }

    @Test
    void refuses_without_consent() {
        refuses(command(BORN, null), ConsentMissing.class);
    }

    @Test
    void refuses_a_consent_after_the_registration() {
        refuses(command(BORN, paper(ON.plusDays(1), null)), ConsentAfterRegistration.class);
    }

    @Test
    void a_consent_by_word_of_mouth_is_recorded_with_its_evidence() {
        fixture.givenNoPriorActivity()
                .when(command(BORN, new Consent(ConsentForm.WITNESSED, ON, SEALED_NOTE, null)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_a_consent_by_word_of_mouth_without_evidence() {
        refuses(command(BORN, new Consent(ConsentForm.WITNESSED, ON, null, null)), EvidenceMissing.class);
    }

    @Test
    void stops_evidence_in_plain_text() {
        fixture.givenNoPriorActivity()
                .when(command(BORN, new Consent(ConsentForm.PAPER, ON, "bà Tư chứng kiến", null)))
                .expectException(IllegalArgumentException.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_birth_after_the_registration() {
        refuses(command(ON.plusDays(1), paper(ON, PARENT)), ImpossibleBirthDate.class);
    }

    @Test
    void refuses_a_birth_after_the_consent() {
        refuses(command(ON, paper(ON.minusDays(1), PARENT)), ImpossibleBirthDate.class);
    }

    @ParameterizedTest
    @CsvSource({"1900-03-02, true", "1900-03-01, false"})
    void refuses_somebody_older_than_120(LocalDate birthDate, boolean possible) {
        LocalDate on = LocalDate.of(2021, 3, 1);
        if (possible) {
            fixture.givenNoPriorActivity().when(command(birthDate, paper(on, null)))
                    .expectSuccessfulHandlerExecution();
        } else {
            refuses(command(birthDate, paper(on, null)), ImpossibleBirthDate.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"2005-03-02, true", "2005-03-01, false", "2004-02-29, false"})
    void under_16_on_the_day_of_the_consent_a_representative_agrees_too(LocalDate birthDate, boolean needed) {
        if (needed) {
            refuses(command(birthDate, paper(ON, null)), RepresentativeMissing.class);
            Stage.person().givenNoPriorActivity().when(command(birthDate, paper(ON, PARENT)))
                    .expectSuccessfulHandlerExecution();
        } else {
            fixture.givenNoPriorActivity().when(command(birthDate, paper(ON, null)))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void the_age_counts_on_the_day_of_the_consent_not_of_the_registration() {
        LocalDate birthday16 = ON;
        refuses(command(birthday16.minusYears(16), paper(ON.minusDays(1), null)), RepresentativeMissing.class);
    }

    @Test
    void refuses_a_representative_who_is_the_person() {
        refuses(command(BORN, paper(ON, LAN)), RepresentativeIsThePerson.class);
    }

    @Test
    void refuses_a_representative_whom_nobody_registered() {
        refuses(command(BORN, paper(ON, new UUID(1, 99))), RepresentativeUnknown.class);
    }

    @Test
    void a_refused_person_is_not_sealed() {
        AggregateTestFixture<Person> withoutSeal = Stage.personWith(new DetailsSeal() {
            @Override
            public String seal(UUID person, PersonalDetails details) {
                throw new AssertionError("a key would be left behind");
            }

            @Override
            public PersonalDetails open(UUID person, String sealed) {
                throw new AssertionError("nothing to open");
            }

            @Override
            public UUID claim(String number, UUID person, @Nullable UUID outdated) {
                throw new AssertionError("a number would be left claimed");
            }
        });
        withoutSeal.givenNoPriorActivity()
                .when(command(BORN, paper(ON, LAN)))
                .expectException(RepresentativeIsThePerson.class)
                .expectNoEvents();
    }

    private static Consent paper(LocalDate on, @Nullable UUID representative) {
        return new Consent(ConsentForm.PAPER, on, null, representative);
    }

    private static RegisterPerson command(LocalDate birthDate, @Nullable Consent consent) {
        return new RegisterPerson(LAN, details(birthDate), Gender.FEMALE, BRANCH, consent, ON);
    }

    private void refuses(RegisterPerson command, Class<? extends MembershipRefusal> refusal) {
        fixture.givenNoPriorActivity().when(command).expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.PARENT;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.consent;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.ConsentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.EvidenceMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.ImpossibleBirthDate;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeIsThePerson;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.RepresentativeUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.WithdrawnBeforeConsent;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.CorrectDetails;
import vn.oneplusone.membership.commands.PersonCommand.GiveConsent;
import vn.oneplusone.membership.commands.PersonCommand.WithdrawConsent;
import vn.oneplusone.membership.events.Consent;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.ConsentGiven;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.PersonEvent;

class GiveConsentTest {
    private static final LocalDate WITHDRAWN_ON = LocalDate.of(2021, 6, 1);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final ConsentWithdrawn WITHDRAWN = new ConsentWithdrawn(LAN, WITHDRAWN_ON);
    private static final ConsentGiven GIVEN = new ConsentGiven(LAN, consent(ON), ON);
    /** 16 on the day after {@link #ON}. */
    private static final LocalDate BORN_LATER = ON.plusDays(1).minusYears(16);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void records_the_new_consent() {
        fixture.given(registered(LAN, BORN), WITHDRAWN).when(give(consent(ON), ON)).expectEvents(GIVEN);
    }

    @Test
    void may_be_given_on_the_day_of_the_withdrawal_and_recorded_later() {
        fixture.given(registered(LAN, BORN), WITHDRAWN).when(give(consent(WITHDRAWN_ON), ON))
                .expectEvents(new ConsentGiven(LAN, consent(WITHDRAWN_ON), ON));
    }

    @Test
    void afterwards_the_person_is_admitted_as_before() {
        AdmitMember admit = new AdmitMember(LAN, Organization.UNION, BRANCH, ON, new Decision("45-QĐ/HĐ", ON), null);
        fixture.given(registered(LAN, BORN), WITHDRAWN, GIVEN).when(admit).expectEvents(new MemberAdmitted(LAN,
                Organization.UNION, BRANCH, ON, admit.decision(), null, "2018-2022.2", 17));
    }

    @Test
    void afterwards_it_can_be_withdrawn_and_given_again() {
        fixture.given(registered(LAN, BORN), WITHDRAWN, GIVEN).when(new WithdrawConsent(LAN, ON))
                .expectEvents(new ConsentWithdrawn(LAN, ON));
        fixture.given(registered(LAN, BORN), WITHDRAWN, GIVEN, new ConsentWithdrawn(LAN, ON))
                .when(give(consent(TODAY), TODAY)).expectEvents(new ConsentGiven(LAN, consent(TODAY), TODAY));
    }

    @Test
    void afterwards_it_is_not_withdrawn_on_a_day_before_it() {
        refuses(new WithdrawConsent(LAN, ON.minusDays(1)), WithdrawnBeforeConsent.class, registered(LAN, BORN),
                WITHDRAWN, GIVEN);
    }

    @Test
    void nobody_is_born_after_the_first_consent() {
        refuses(new CorrectDetails(LAN, Stage.details(LocalDate.of(2021, 1, 6)), Gender.FEMALE, TODAY),
                ImpossibleBirthDate.class, registered(LAN, BORN), WITHDRAWN, GIVEN);
    }

    @Test
    void refuses_while_the_first_consent_stands() {
        refuses(give(consent(ON), ON), MembershipRefusal.ConsentNotWithdrawn.class, registered(LAN, BORN));
    }

    @Test
    void refuses_a_second_time() {
        refuses(give(consent(ON), ON), MembershipRefusal.ConsentNotWithdrawn.class, registered(LAN, BORN), WITHDRAWN,
                GIVEN);
    }

    @Test
    void refuses_who_was_never_registered() {
        fixture.givenNoPriorActivity().when(give(consent(ON), ON)).expectException(PersonUnknown.class)
                .expectNoEvents();
    }

    @Test
    void refuses_who_was_erased() {
        refuses(give(consent(ON), ON), AlreadyErased.class, registered(LAN, BORN), WITHDRAWN,
                new PersonErased(LAN, ON));
    }

    @Test
    void refuses_where_no_consent_is_named() {
        refuses(give(null, ON), ConsentMissing.class, registered(LAN, BORN), WITHDRAWN);
    }

    @Test
    void refuses_a_consent_of_before_the_withdrawal() {
        refuses(give(consent(WITHDRAWN_ON.minusDays(1)), ON), MembershipRefusal.ConsentBeforeWithdrawal.class,
                registered(LAN, BORN), WITHDRAWN);
    }

    @Test
    void refuses_a_consent_of_after_its_recording() {
        refuses(give(consent(ON.plusDays(1)), ON), MembershipRefusal.ConsentAfterRecording.class,
                registered(LAN, BORN), WITHDRAWN);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(give(consent(ON), TODAY.plusDays(1)), DateInFuture.class, registered(LAN, BORN), WITHDRAWN);
    }

    @Test
    void refuses_the_spoken_word_without_evidence() {
        refuses(give(new Consent(ConsentForm.WITNESSED, ON, null, null), ON), EvidenceMissing.class,
                registered(LAN, BORN), WITHDRAWN);
    }

    @Test
    void refuses_a_child_without_a_representative_by_the_age_on_the_day_of_the_consent() {
        refuses(give(consent(ON), TODAY), RepresentativeMissing.class, registered(LAN, BORN_LATER), WITHDRAWN);
        fixture.given(registered(LAN, BORN_LATER), WITHDRAWN).when(give(consent(ON.plusDays(1)), TODAY))
                .expectEvents(new ConsentGiven(LAN, consent(ON.plusDays(1)), TODAY));
    }

    @Test
    void takes_a_child_whose_representative_agrees() {
        Consent both = new Consent(ConsentForm.PAPER, ON, null, PARENT);
        fixture.given(registered(LAN, BORN_LATER), WITHDRAWN).when(give(both, ON))
                .expectEvents(new ConsentGiven(LAN, both, ON));
    }

    @Test
    void refuses_a_representative_who_is_unknown_or_the_person() {
        refuses(give(representedBy(NOWHERE), ON), RepresentativeUnknown.class, registered(LAN, BORN), WITHDRAWN);
        refuses(give(representedBy(LAN), ON), RepresentativeIsThePerson.class, registered(LAN, BORN), WITHDRAWN);
    }

    private void refuses(Object command, Class<? extends MembershipRefusal> why, PersonEvent... before) {
        fixture.given((Object[]) before).when(command).expectException(why).expectNoEvents();
    }

    private static GiveConsent give(@Nullable Consent consent, LocalDate on) {
        return new GiveConsent(LAN, consent, on);
    }

    private static Consent representedBy(UUID person) {
        return new Consent(ConsentForm.PAPER, ON, null, person);
    }
}

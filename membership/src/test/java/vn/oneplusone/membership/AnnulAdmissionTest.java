package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyEnlisted;
import vn.oneplusone.membership.commands.MembershipRefusal.AnnulledBeforeAdmission;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NoAdmissionToAnnul;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMember;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.PersonCommand.AdmitMember;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.EndMembership;
import vn.oneplusone.membership.commands.PersonCommand.EnlistMember;
import vn.oneplusone.membership.commands.PersonCommand.RecordDues;
import vn.oneplusone.membership.commands.PersonCommand.RecordPartyStep;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MemberReleased;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;

class AnnulAdmissionTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), new UUID(7, 7), "2018-2022.2", 16);
    private static final Decision DECISION = new Decision("12-QĐ/HĐ", ON);
    private static final AdmissionAnnulled ANNULLED = new AdmissionAnnulled(LAN, Organization.UNION, BRANCH,
            ADMITTED_ON,
            new UUID(7, 7), DECISION);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    @Test
    void names_the_admission_and_the_referral_that_led_to_it() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new AnnulAdmission(LAN, Organization.UNION, DECISION, null))
                .expectEvents(ANNULLED);
    }

    @Test
    void also_of_a_membership_that_has_ended() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(new AnnulAdmission(LAN, Organization.UNION, DECISION, null)).expectEvents(ANNULLED);
    }

    @Test
    void names_where_the_person_was_admitted_not_where_they_moved() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(new AnnulAdmission(LAN, Organization.UNION, DECISION, null)).expectEvents(ANNULLED);
    }

    @Test
    void also_of_who_was_erased_or_withdrew_consent() {
        fixture.given(registered(LAN, BORN), ADMITTED, new ConsentWithdrawn(LAN, ON), new PersonErased(LAN, ON))
                .when(new AnnulAdmission(LAN, Organization.UNION, DECISION, null)).expectEvents(ANNULLED);
    }

    @Test
    void refuses_without_a_number() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AnnulAdmission(LAN, Organization.UNION, new Decision(" ", ON), null))
                .expectException(DecisionMissing.class).expectNoEvents();
    }

    @Test
    void refuses_a_decision_before_the_admission() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new AnnulAdmission(LAN, Organization.UNION,
                new Decision("12-QĐ/HĐ", ADMITTED_ON.minusDays(1)), null))
                .expectException(AnnulledBeforeAdmission.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_decision_in_the_future() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(new AnnulAdmission(LAN, Organization.UNION,
                new Decision("12-QĐ/HĐ", TODAY.plusDays(1)), null)).expectException(DateInFuture.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_second_time() {
        fixture.given(registered(LAN, BORN), ADMITTED, ANNULLED)
                .when(new AnnulAdmission(LAN, Organization.UNION, DECISION, null))
                .expectException(NoAdmissionToAnnul.class)
                .expectNoEvents();
    }

    @Test
    void refuses_who_never_was_admitted_there() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AnnulAdmission(LAN, Organization.FEDERATION, DECISION, null))
                .expectException(NoAdmissionToAnnul.class).expectNoEvents();
    }

    @Test
    void afterwards_the_right_admission_may_have_an_earlier_date() {
        fixture.given(registered(LAN, BORN), ADMITTED, ANNULLED)
                .when(new AdmitMember(LAN, Organization.UNION, OTHER_BRANCH, ADMITTED_ON.minusDays(10),
                        ADMITTED.decision(), null))
                .expectEvents(new MemberAdmitted(LAN, Organization.UNION, OTHER_BRANCH, ADMITTED_ON.minusDays(10),
                        ADMITTED.decision(), null, "2018-2022.2", 16));
    }

    @Test
    void afterwards_there_is_nothing_to_end() {
        fixture.given(registered(LAN, BORN), ADMITTED, ANNULLED)
                .when(new EndMembership(LAN, Organization.UNION, EndingReason.RESIGNED, ON, null))
                .expectException(NotAMember.class).expectNoEvents();
    }

    @Test
    void what_was_recorded_of_it_is_not_overtaken_by_a_new_admission() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON), ANNULLED)
                .when(new AdmitMember(LAN, Organization.UNION, OTHER_BRANCH, ON.minusDays(1), DECISION, null))
                .expectException(ReadmittedBeforeEnd.class).expectNoEvents();
    }

    @Test
    void a_new_admission_follows_what_was_recorded_of_it() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON), ANNULLED)
                .when(new AdmitMember(LAN, Organization.UNION, OTHER_BRANCH, ON, DECISION, null)).expectEvents(
                        new MemberAdmitted(LAN, Organization.UNION, OTHER_BRANCH, ON, DECISION, null, "2018-2022.2",
                                17));
    }

    @Test
    void refuses_somebody_unknown() {
        fixture.givenNoPriorActivity().when(new AnnulAdmission(LAN, Organization.UNION, DECISION, null))
                .expectException(PersonUnknown.class).expectNoEvents();
    }

    /** A call-up, dues and a step into the Party of a membership that never was do not stand in the way of those of the right one. */
    @Test
    void what_counts_no_more_binds_nobody_who_is_admitted_again() {
        LocalDate again = ON.plusDays(1);
        Object[] before = {registered(LAN, BORN), ADMITTED,
                new MemberEnlisted(LAN, Organization.UNION, BRANCH, ADMITTED_ON.plusDays(1)),
                new PartyStepRecorded(LAN, BRANCH, PartyStep.INTRODUCED, ADMITTED_ON.plusDays(1), null),
                new DuesPaid(LAN, Organization.UNION, BRANCH, 2022, 12, DuesEntry.PAYMENT, ADMITTED_ON.plusDays(1)),
                new MemberReleased(LAN, Organization.UNION, BRANCH, ON, "Nơi khác", DECISION,
                        LocalDate.of(2021, 12, 1), null),
                ANNULLED, new MemberAdmitted(LAN, Organization.UNION, BRANCH, again, DECISION, null, "2018-2022.2",
                        17)};
        fixture.given(before).when(new EnlistMember(LAN, Organization.UNION, again)).expectSuccessfulHandlerExecution();
        Stage.person().given(before).when(new RecordPartyStep(LAN, PartyStep.INTRODUCED, again, null))
                .expectSuccessfulHandlerExecution();
        Stage.person().given(before)
                .when(new RecordDues(LAN, Organization.UNION, again.getYear(), again.getMonthValue(),
                        DuesEntry.PAYMENT, again))
                .expectSuccessfulHandlerExecution();
    }

    /** The right admission is older: what happened since happened to a member. */
    @Test
    void what_the_right_admission_covers_is_on_record() {
        LocalDate on = ADMITTED_ON.plusDays(1);
        fixture.given(registered(LAN, BORN), ADMITTED, new MemberEnlisted(LAN, Organization.UNION, BRANCH, on),
                ANNULLED,
                new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON.minusDays(1), DECISION, null,
                        "2018-2022.2", 16))
                .when(new EnlistMember(LAN, Organization.UNION, ON)).expectException(AlreadyEnlisted.class);
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyEnlisted;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionAlreadyRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NoConsentAnymore;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberThen;
import vn.oneplusone.membership.commands.MembershipRefusal.PartyStepAlreadyRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.PartyStepsOutOfOrder;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand;
import vn.oneplusone.membership.commands.PersonCommand.AwardMember;
import vn.oneplusone.membership.commands.PersonCommand.DisciplineMember;
import vn.oneplusone.membership.commands.PersonCommand.EnlistMember;
import vn.oneplusone.membership.commands.PersonCommand.RecordPartyStep;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberAwarded;
import vn.oneplusone.membership.events.MemberDisciplined;
import vn.oneplusone.membership.events.MemberEnlisted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.PartyStepRecorded;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;

/** What happens to members who stay members. */
class RecogniseMemberTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final MembershipEnded ENDED = new MembershipEnded(LAN, Organization.UNION, BRANCH,
            EndingReason.RESIGNED, ON, null);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    static List<PersonCommand> on(LocalDate day) {
        return List.of(new EnlistMember(LAN, Organization.UNION, day),
                new RecordPartyStep(LAN, PartyStep.INTRODUCED, day, null),
                new AwardMember(LAN, Organization.UNION, AwardLevel.COMMUNE, AwardForm.CERTIFICATE,
                        new Decision("9-QĐ", day)),
                new DisciplineMember(LAN, Organization.UNION, DisciplineForm.WARNING, new Decision("9-QĐ", day)));
    }

    static List<PersonCommand> each() {
        return on(ON);
    }

    static List<PersonCommand> beforeAdmission() {
        return on(ADMITTED_ON.minusDays(1));
    }

    static List<PersonCommand> onAdmission() {
        return on(ADMITTED_ON);
    }

    static List<PersonCommand> lastDay() {
        return on(ON.minusDays(1));
    }

    static List<PersonCommand> tomorrow() {
        return on(TODAY.plusDays(1));
    }

    @Test
    void records_a_call_up_once() {
        MemberEnlisted called = new MemberEnlisted(LAN, Organization.UNION, BRANCH, ON);
        fixture.given(registered(LAN, BORN), ADMITTED).when(new EnlistMember(LAN, Organization.UNION, ON))
                .expectEvents(called);
        fixture.given(registered(LAN, BORN), ADMITTED, called)
                .when(new EnlistMember(LAN, Organization.UNION, ON.plusDays(1)))
                .expectException(AlreadyEnlisted.class).expectNoEvents();
    }

    @ParameterizedTest
    @EnumSource
    void records_each_step_into_the_party_once(PartyStep step) {
        PartyStepRecorded taken = new PartyStepRecorded(LAN, BRANCH, step, ON, "12-NQ");
        fixture.given(registered(LAN, BORN), ADMITTED).when(new RecordPartyStep(LAN, step, ON, "12-NQ"))
                .expectEvents(taken);
        fixture.given(registered(LAN, BORN), ADMITTED, taken).when(new RecordPartyStep(LAN, step, ON, null))
                .expectException(PartyStepAlreadyRecorded.class).expectNoEvents();
    }

    @Test
    void the_party_admits_on_the_day_of_the_introduction_at_the_earliest() {
        PartyStepRecorded introduced = new PartyStepRecorded(LAN, BRANCH, PartyStep.INTRODUCED, ON, null);
        fixture.given(registered(LAN, BORN), ADMITTED, introduced)
                .when(new RecordPartyStep(LAN, PartyStep.ADMITTED, ON.minusDays(1), null))
                .expectException(PartyStepsOutOfOrder.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, introduced)
                .when(new RecordPartyStep(LAN, PartyStep.ADMITTED, ON, null))
                .expectEvents(new PartyStepRecorded(LAN, BRANCH, PartyStep.ADMITTED, ON, null));
        fixture.given(registered(LAN, BORN), ADMITTED,
                new PartyStepRecorded(LAN, BRANCH, PartyStep.ADMITTED, ON, null))
                .when(new RecordPartyStep(LAN, PartyStep.INTRODUCED, ON.plusDays(1), null))
                .expectException(PartyStepsOutOfOrder.class).expectNoEvents();
    }

    @Test
    void a_member_of_the_federation_alone_is_not_introduced_to_the_party() {
        fixture.given(registered(LAN, BORN), new MemberAdmitted(LAN, Organization.FEDERATION, BRANCH, ADMITTED_ON,
                new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16))
                .when(new RecordPartyStep(LAN, PartyStep.INTRODUCED, ON, null))
                .expectException(NotAMemberThen.class).expectNoEvents();
    }

    @Test
    void records_an_award_once_by_one_decision() {
        Decision decision = new Decision("9-QĐ", ON);
        MemberAwarded awarded = new MemberAwarded(LAN, Organization.UNION, BRANCH, AwardLevel.DISTRICT,
                AwardForm.DIPLOMA, decision);
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AwardMember(LAN, Organization.UNION, AwardLevel.DISTRICT, AwardForm.DIPLOMA, decision))
                .expectEvents(awarded);
        fixture.given(registered(LAN, BORN), ADMITTED, awarded)
                .when(new AwardMember(LAN, Organization.UNION, AwardLevel.COMMUNE, AwardForm.PRAISE,
                        new Decision("9-QĐ ", ON)))
                .expectException(DecisionAlreadyRecorded.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, awarded)
                .when(new AwardMember(LAN, Organization.UNION, AwardLevel.COMMUNE, AwardForm.PRAISE,
                        new Decision("9-QĐ", ON.plusDays(1))))
                .expectEvents(new MemberAwarded(LAN, Organization.UNION, BRANCH, AwardLevel.COMMUNE, AwardForm.PRAISE,
                        new Decision("9-QĐ", ON.plusDays(1))));
    }

    @ParameterizedTest
    @EnumSource
    void records_a_measure_once_by_one_decision_where_the_member_is(DisciplineForm form) {
        Decision decision = new Decision("9-QĐ", ON);
        MemberDisciplined taken = new MemberDisciplined(LAN, Organization.UNION, OTHER_BRANCH, form, decision);
        TransferAccepted moved = new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON);
        fixture.given(registered(LAN, BORN), ADMITTED, moved)
                .when(new DisciplineMember(LAN, Organization.UNION, form, decision)).expectEvents(taken);
        fixture.given(registered(LAN, BORN), ADMITTED, moved, taken)
                .when(new DisciplineMember(LAN, Organization.UNION, form, decision))
                .expectException(DecisionAlreadyRecorded.class).expectNoEvents();
    }

    @Test
    void awards_and_measures_rest_on_a_numbered_decision() {
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new AwardMember(LAN, Organization.UNION, AwardLevel.COMMUNE, AwardForm.PRAISE,
                        new Decision(" ", ON)))
                .expectException(DecisionMissing.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new DisciplineMember(LAN, Organization.UNION, DisciplineForm.WARNING, new Decision("", ON)))
                .expectException(DecisionMissing.class).expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("onAdmission")
    void the_day_of_the_admission_is_the_first(PersonCommand command) {
        fixture.given(registered(LAN, BORN), ADMITTED).when(command).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("beforeAdmission")
    void refuses_the_day_before_the_admission(PersonCommand command) {
        fixture.given(registered(LAN, BORN), ADMITTED).when(command).expectException(NotAMemberThen.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("lastDay")
    void the_day_before_the_end_is_the_last_also_afterwards(PersonCommand command) {
        fixture.given(registered(LAN, BORN), ADMITTED, ENDED).when(command).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("each")
    void refuses_the_day_of_the_end(PersonCommand command) {
        fixture.given(registered(LAN, BORN), ADMITTED, ENDED).when(command).expectException(NotAMemberThen.class)
                .expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("each")
    void refuses_who_is_no_member_or_unknown(PersonCommand command) {
        fixture.given(registered(LAN, BORN)).when(command).expectException(NotAMemberThen.class).expectNoEvents();
        fixture.givenNoPriorActivity().when(command).expectException(PersonUnknown.class).expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("each")
    void refuses_who_was_erased_or_no_longer_agrees(PersonCommand command) {
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, ON)).when(command)
                .expectException(AlreadyErased.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, new ConsentWithdrawn(LAN, ON)).when(command)
                .expectException(NoConsentAnymore.class).expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("tomorrow")
    void refuses_what_is_still_to_come(PersonCommand command) {
        fixture.given(registered(LAN, BORN), ADMITTED).when(command).expectException(DateInFuture.class)
                .expectNoEvents();
    }
}

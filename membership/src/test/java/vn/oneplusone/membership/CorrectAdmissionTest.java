package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.oneplusone.membership.commands.MembershipRefusal.AdmittedAfterwards;
import vn.oneplusone.membership.commands.MembershipRefusal.AlreadyErased;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NoAdmissionToCorrect;
import vn.oneplusone.membership.commands.MembershipRefusal.OrderedElsewhere;
import vn.oneplusone.membership.commands.MembershipRefusal.ReadmittedBeforeEnd;
import vn.oneplusone.membership.commands.MembershipRefusal.TooYoung;
import vn.oneplusone.membership.commands.MembershipRefusal.YearIsClosed;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.CorrectAdmission;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.AdmissionCorrected;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberClassified;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.events.TransferRequested;

class CorrectAdmissionTest {
    private static final UUID REFERRAL = new UUID(7, 7);
    private static final LocalDate WAS = LocalDate.of(2021, 3, 26);
    private static final LocalDate RIGHT = LocalDate.of(2021, 4, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, WAS,
            new Decision("45-QĐ/HĐ", WAS), REFERRAL, "2018-2022.2", 16);

    private AggregateTestFixture<Person> fixture = Stage.person();

    private static CorrectAdmission on(LocalDate day, @Nullable CorrectionOrder order) {
        return new CorrectAdmission(LAN, Organization.UNION, REFERRAL, day, new Decision("46-QĐ/HĐ", day), null, TODAY,
                order);
    }

    private static AdmissionCorrected corrected(LocalDate was, LocalDate day, int age,
            @Nullable CorrectionOrder order) {
        return new AdmissionCorrected(LAN, Organization.UNION, BRANCH, was, day, new Decision("46-QĐ/HĐ", day),
                REFERRAL, "2018-2022.2", age, null, TODAY, order);
    }

    @Test
    void moves_the_admission_and_judges_the_age_again() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(LocalDate.of(2021, 5, 17), null))
                .expectEvents(corrected(WAS, LocalDate.of(2021, 5, 17), 17, null));
    }

    @Test
    void refuses_a_day_on_which_the_person_was_too_young() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(LocalDate.of(2019, 5, 17), null))
                .expectException(TooYoung.class).expectNoEvents();
    }

    @Test
    void refuses_what_an_admission_would_be_refused_for() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(TODAY.plusDays(1), null))
                .expectException(DateInFuture.class);
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new CorrectAdmission(LAN, Organization.UNION, REFERRAL, RIGHT, new Decision(" ", RIGHT), null,
                        TODAY, null))
                .expectException(DecisionMissing.class);
    }

    @Test
    void refuses_an_admission_that_this_referral_did_not_lead_to() {
        fixture.given(registered(LAN, BORN)).when(on(RIGHT, null)).expectException(NoAdmissionToCorrect.class);
        fixture.given(registered(LAN, BORN), new MemberAdmitted(LAN, Organization.UNION, BRANCH, WAS,
                new Decision("45-QĐ/HĐ", WAS), null, "2018-2022.2", 16)).when(on(RIGHT, null))
                .expectException(NoAdmissionToCorrect.class);
        fixture.given(registered(LAN, BORN), ADMITTED, new AdmissionAnnulled(LAN, Organization.UNION, BRANCH, WAS,
                REFERRAL, new Decision("1", TODAY))).when(on(RIGHT, null))
                .expectException(NoAdmissionToCorrect.class);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01, true", "2021-06-02, false"})
    void stays_before_what_was_recorded_since(LocalDate day, boolean fine) {
        LocalDate later = LocalDate.of(2021, 6, 1);
        for (Object since : new Object[]{
                new TransferRequested(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, later),
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, later),
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, later, null)}) {
            var result = fixture.given(registered(LAN, BORN), ADMITTED, since).when(on(day, null));
            if (fine) {
                result.expectEvents(corrected(WAS, day, 17, null));
            } else {
                result.expectException(AdmittedAfterwards.class).expectNoEvents();
            }
            fixture = Stage.person();
        }
    }

    @Test
    void stays_within_a_year_for_which_the_member_was_classified() {
        MemberClassified graded = new MemberClassified(LAN, Organization.UNION, BRANCH, 2021, Grade.GOOD, TODAY);
        fixture.given(registered(LAN, BORN), ADMITTED, graded).when(on(LocalDate.of(2021, 12, 31), null))
                .expectEvents(corrected(WAS, LocalDate.of(2021, 12, 31), 17, null));
        fixture.given(registered(LAN, BORN), ADMITTED, graded).when(on(LocalDate.of(2022, 1, 1), null))
                .expectException(AdmittedAfterwards.class);
    }

    @Test
    void stays_after_an_earlier_membership() {
        LocalDate left = LocalDate.of(2020, 12, 1);
        Object[] before = {registered(LAN, BORN),
                new MemberAdmitted(LAN, Organization.UNION, BRANCH, LocalDate.of(2020, 1, 1),
                        new Decision("1", LocalDate.of(2020, 1, 1)), null, "2018-2022.2", 15),
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, left, null), ADMITTED};
        fixture.given(before).when(on(left, null)).expectEvents(corrected(WAS, left, 16, null));
        fixture.given(before).when(on(left.minusDays(1), null)).expectException(ReadmittedBeforeEnd.class);
    }

    @Test
    void what_follows_is_judged_by_the_corrected_day() {
        fixture.given(registered(LAN, BORN), ADMITTED, corrected(WAS, RIGHT, 16, null))
                .when(new AnnulAdmission(LAN, Organization.UNION, new Decision("9", TODAY), null))
                .expectEvents(new AdmissionAnnulled(LAN, Organization.UNION, BRANCH, RIGHT, REFERRAL,
                        new Decision("9", TODAY)));
        fixture.given(registered(LAN, BORN), ADMITTED, corrected(WAS, RIGHT, 16, null)).when(on(WAS, null))
                .expectEvents(corrected(RIGHT, WAS, 16, null));
    }

    @Test
    void of_an_erased_person_the_decision_alone_is_corrected() {
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, TODAY)).when(on(RIGHT, null))
                .expectException(AlreadyErased.class);
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, TODAY)).when(on(WAS, null))
                .expectEvents(corrected(WAS, WAS, 16, null));
    }

    @Test
    void a_closed_year_is_corrected_by_order_of_the_unit_that_closed_it_or_one_above() {
        CorrectionOrder district = new CorrectionOrder(DISTRICT, new Decision("7-CV/HĐ", TODAY));
        CorrectionOrder commune = new CorrectionOrder(COMMUNE, new Decision("7-CV/HĐ", TODAY));
        fixture = Stage.personWhere((unit, year) -> unit.equals(DISTRICT) && year == 2021);
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(RIGHT, null)).expectException(YearIsClosed.class)
                .expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(RIGHT, commune))
                .expectException(OrderedElsewhere.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(RIGHT, district))
                .expectEvents(corrected(WAS, RIGHT, 16, district));
        fixture = Stage.personWhere((unit, year) -> unit.equals(COMMUNE) && year == 2021);
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(RIGHT, district))
                .expectEvents(corrected(WAS, RIGHT, 16, district));
    }

    @Test
    void a_closed_year_into_which_the_admission_would_move_counts_as_well() {
        fixture = Stage.personWhere((unit, year) -> unit.equals(DISTRICT) && year == 2020);
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(LocalDate.of(2020, 12, 31), null))
                .expectException(YearIsClosed.class);
        fixture.given(registered(LAN, BORN), ADMITTED).when(on(LocalDate.of(2021, 1, 1), null))
                .expectEvents(corrected(WAS, LocalDate.of(2021, 1, 1), 16, null));
    }
}

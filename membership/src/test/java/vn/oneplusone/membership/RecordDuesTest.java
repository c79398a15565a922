package vn.oneplusone.membership;

import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.oneplusone.membership.Stage.BORN;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.TODAY;
import static vn.oneplusone.membership.Stage.registered;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesAlreadyPaid;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesBeforeMembership;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesPaidFurther;
import vn.oneplusone.membership.commands.MembershipRefusal.DuesTooFarAhead;
import vn.oneplusone.membership.commands.MembershipRefusal.NoDuesToCorrect;
import vn.oneplusone.membership.commands.MembershipRefusal.NotAMemberThen;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.PersonCommand;
import vn.oneplusone.membership.commands.PersonCommand.RecordDues;
import vn.oneplusone.membership.commands.PersonCommand.RequestRelease;
import vn.oneplusone.membership.commands.PersonCommand.RequestTransfer;
import vn.oneplusone.membership.events.ConsentWithdrawn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.DuesPaid;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PersonErased;
import vn.oneplusone.membership.events.TransferAccepted;

/** Up to which month dues are paid. */
class RecordDuesTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2021, 3, 26);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            new Decision("45-QĐ/HĐ", ADMITTED_ON), null, "2018-2022.2", 16);
    private static final DuesPaid PAID = paid(2021, 6, DuesEntry.PAYMENT);

    private final AggregateTestFixture<Person> fixture = Stage.person();

    private static DuesPaid paid(int year, int month, DuesEntry entry) {
        return new DuesPaid(LAN, Organization.UNION, BRANCH, year, month, entry, ON);
    }

    private static RecordDues record(int year, int month, DuesEntry entry) {
        return new RecordDues(LAN, Organization.UNION, year, month, entry, ON);
    }

    @ParameterizedTest
    @CsvSource({"2021, 3", "2021, 9", "2022, 12"})
    void from_the_month_of_the_admission_to_the_end_of_the_next_year(int year, int month) {
        fixture.given(registered(LAN, BORN), ADMITTED).when(record(year, month, DuesEntry.PAYMENT))
                .expectEvents(paid(year, month, DuesEntry.PAYMENT));
    }

    @Test
    void refuses_the_month_before_and_the_year_after() {
        fixture.given(registered(LAN, BORN), ADMITTED).when(record(2021, 2, DuesEntry.PAYMENT))
                .expectException(DuesBeforeMembership.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED).when(record(2023, 1, DuesEntry.PAYMENT))
                .expectException(DuesTooFarAhead.class).expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"2021, 6", "2021, 12", "2022, 12"})
    void who_leaves_has_paid_what_is_on_record_or_more(int year, int month) {
        for (PersonCommand leaving : leaving(year, month)) {
            fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(leaving).expectSuccessfulHandlerExecution();
        }
    }

    static Stream<Arguments> slips() {
        return Stream.of(arguments(2021, 5, DuesPaidFurther.class), arguments(2021, 1, DuesBeforeMembership.class),
                arguments(1900, 11, DuesBeforeMembership.class), arguments(2023, 1, DuesTooFarAhead.class),
                arguments(2099, 11, DuesTooFarAhead.class));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void who_leaves_states_a_month_as_dues_are_recorded(int year, int month, Class<? extends Throwable> refusal) {
        for (PersonCommand leaving : leaving(year, month)) {
            fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(leaving).expectException(refusal)
                    .expectNoEvents();
        }
    }

    @Test
    void who_leaves_without_dues_on_record_has_paid_until_the_month_before_the_admission_or_more() {
        for (PersonCommand leaving : leaving(2021, 2)) {
            fixture.given(registered(LAN, BORN), ADMITTED).when(leaving).expectSuccessfulHandlerExecution();
        }
        for (PersonCommand leaving : leaving(2021, 1)) {
            fixture.given(registered(LAN, BORN), ADMITTED).when(leaving).expectException(DuesBeforeMembership.class)
                    .expectNoEvents();
        }
    }

    private static List<PersonCommand> leaving(int year, int month) {
        LocalDate until = LocalDate.of(year, month, 20);
        return List.of(new RequestTransfer(LAN, Organization.UNION, OTHER_BRANCH, ON, null, until),
                new RequestRelease(LAN, Organization.UNION, "Tỉnh bạn", null, until, ON));
    }

    @Test
    void a_payment_never_goes_back_nor_stays() {
        fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(record(2021, 5, DuesEntry.PAYMENT))
                .expectException(DuesAlreadyPaid.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(record(2021, 6, DuesEntry.PAYMENT))
                .expectException(DuesAlreadyPaid.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(record(2021, 7, DuesEntry.PAYMENT))
                .expectEvents(paid(2021, 7, DuesEntry.PAYMENT));
    }

    @Test
    void a_correction_goes_back_and_payments_go_on_from_there() {
        DuesPaid corrected = paid(2021, 4, DuesEntry.CORRECTION);
        fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(record(2021, 4, DuesEntry.CORRECTION))
                .expectEvents(corrected);
        fixture.given(registered(LAN, BORN), ADMITTED, PAID, corrected).when(record(2021, 5, DuesEntry.PAYMENT))
                .expectEvents(paid(2021, 5, DuesEntry.PAYMENT));
        fixture.given(registered(LAN, BORN), ADMITTED, PAID).when(record(2021, 6, DuesEntry.CORRECTION))
                .expectException(DuesAlreadyPaid.class).expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED).when(record(2021, 6, DuesEntry.CORRECTION))
                .expectException(NoDuesToCorrect.class).expectNoEvents();
    }

    @Test
    void counts_where_the_member_is_and_in_each_organization_apart() {
        fixture.given(registered(LAN, BORN), ADMITTED, PAID,
                new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH, ON))
                .when(record(2021, 9, DuesEntry.PAYMENT)).expectEvents(new DuesPaid(LAN, Organization.UNION,
                        OTHER_BRANCH, 2021, 9, DuesEntry.PAYMENT, ON));
        fixture.given(registered(LAN, BORN), ADMITTED, PAID)
                .when(new RecordDues(LAN, Organization.FEDERATION, 2021, 9, DuesEntry.PAYMENT, ON))
                .expectException(NotAMemberThen.class).expectNoEvents();
    }

    @Test
    void a_membership_goes_on_after_an_erasure_and_a_withdrawn_consent() {
        fixture.given(registered(LAN, BORN), ADMITTED, new PersonErased(LAN, ON))
                .when(record(2021, 9, DuesEntry.PAYMENT)).expectEvents(paid(2021, 9, DuesEntry.PAYMENT));
        fixture.given(registered(LAN, BORN), ADMITTED, new ConsentWithdrawn(LAN, ON))
                .when(record(2021, 9, DuesEntry.PAYMENT)).expectEvents(paid(2021, 9, DuesEntry.PAYMENT));
    }

    @Test
    void refuses_who_left_who_is_unknown_and_what_is_still_to_come() {
        fixture.given(registered(LAN, BORN), ADMITTED,
                new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED, ON, null))
                .when(record(2021, 9, DuesEntry.PAYMENT)).expectException(NotAMemberThen.class).expectNoEvents();
        fixture.givenNoPriorActivity().when(record(2021, 9, DuesEntry.PAYMENT)).expectException(PersonUnknown.class)
                .expectNoEvents();
        fixture.given(registered(LAN, BORN), ADMITTED)
                .when(new RecordDues(LAN, Organization.UNION, 2021, 9, DuesEntry.PAYMENT, TODAY.plusDays(1)))
                .expectException(DateInFuture.class).expectNoEvents();
    }
}

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal.OrderIncomplete;
import vn.oneplusone.membership.commands.MembershipRefusal.OrderNotNeeded;
import vn.oneplusone.membership.commands.MembershipRefusal.OrderedElsewhere;
import vn.oneplusone.membership.commands.MembershipRefusal.YearIsClosed;
import vn.oneplusone.membership.commands.PersonCommand.AnnulAdmission;
import vn.oneplusone.membership.commands.PersonCommand.CorrectAdmission;
import vn.oneplusone.membership.events.AdmissionAnnulled;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.MemberAdmitted;
import vn.oneplusone.membership.events.MemberReceived;
import vn.oneplusone.membership.events.MembershipEnded;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferAccepted;
import vn.oneplusone.membership.rules.ClosedYears;

/** A membership that a closed year counted, in its admissions or in its members at the end, is annulled or moved by order alone. */
class AnnulInClosedYearTest {
    private static final LocalDate ADMITTED_ON = LocalDate.of(2019, 9, 2);
    private static final Decision DECISION = new Decision("45-QĐ/HĐ", ADMITTED_ON);
    private static final UUID REFERRAL = new UUID(7, 7);
    private static final MemberAdmitted ADMITTED = new MemberAdmitted(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
            DECISION, REFERRAL, "2018-2022.2", 15);
    private static final Decision VOID = new Decision("9-QĐ/HĐ", TODAY);
    private static final CorrectionOrder ORDER = new CorrectionOrder(DISTRICT, new Decision("7-CV/HĐ", TODAY));

    private static ResultValidator<Person> annul(ClosedYears.Closings closed, @Nullable CorrectionOrder order,
            Object... since) {
        List<Object> facts = new ArrayList<>(List.of(registered(LAN, BORN)));
        facts.addAll(List.of(since));
        return Stage.personWhere(closed).given(facts).when(new AnnulAdmission(LAN, Organization.UNION, VOID, order));
    }

    private static ClosedYears.Closings closed(UUID by, int year) {
        return (unit, of) -> unit.equals(by) && of == year;
    }

    @Test
    void the_year_of_the_admission_and_each_year_at_whose_end_they_were_a_member() {
        for (int year : new int[]{2019, 2020, 2021}) {
            annul(closed(DISTRICT, year), null, ADMITTED).expectException(YearIsClosed.class).expectNoEvents();
            annul(closed(DISTRICT, year), ORDER, ADMITTED).expectEvents(new AdmissionAnnulled(LAN, Organization.UNION,
                    BRANCH, ADMITTED_ON, REFERRAL, VOID, ORDER));
        }
        annul(closed(DISTRICT, 2018), null, ADMITTED).expectSuccessfulHandlerExecution();
        annul(closed(DISTRICT, 2018), ORDER, ADMITTED).expectException(OrderNotNeeded.class);
    }

    @Test
    void up_to_the_year_in_which_it_ended() {
        MembershipEnded ended = new MembershipEnded(LAN, Organization.UNION, BRANCH, EndingReason.RESIGNED,
                LocalDate.of(2020, 6, 1), null);
        annul(closed(DISTRICT, 2020), null, ADMITTED, ended).expectException(YearIsClosed.class);
        annul(closed(DISTRICT, 2021), null, ADMITTED, ended).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_reception_from_outside_is_no_other() {
        MemberReceived received = new MemberReceived(LAN, Organization.UNION, BRANCH, ADMITTED_ON,
                LocalDate.of(2019, 6, 1), "Huyện Đoàn Chợ Mới", DECISION);
        annul(closed(DISTRICT, 2019), null, received).expectException(YearIsClosed.class);
        annul(closed(DISTRICT, 2019), ORDER, received).expectSuccessfulHandlerExecution();
    }

    @Test
    void each_year_in_the_branch_of_then() {
        TransferAccepted moved = new TransferAccepted(LAN, Organization.UNION, BRANCH, OTHER_BRANCH,
                LocalDate.of(2020, 2, 1));
        TransferAccepted back = new TransferAccepted(LAN, Organization.UNION, OTHER_BRANCH, BRANCH,
                LocalDate.of(2021, 2, 1));
        annul(closed(OTHER_BRANCH, 2020), null, ADMITTED, moved, back).expectException(YearIsClosed.class);
        annul(closed(OTHER_BRANCH, 2021), null, ADMITTED, moved, back).expectSuccessfulHandlerExecution();
        annul(closed(BRANCH, 2020), null, ADMITTED, moved, back).expectSuccessfulHandlerExecution();
        annul(closed(BRANCH, 2019), null, ADMITTED, moved, back).expectException(YearIsClosed.class);
    }

    @Test
    void by_order_of_who_closed_it_and_with_number_and_day() {
        annul(closed(DISTRICT, 2019), new CorrectionOrder(COMMUNE, ORDER.decision()), ADMITTED)
                .expectException(OrderedElsewhere.class);
        annul(closed(DISTRICT, 2019), new CorrectionOrder(DISTRICT, new Decision(" ", TODAY)), ADMITTED)
                .expectException(OrderIncomplete.class);
        annul(closed(DISTRICT, 2019), new CorrectionOrder(DISTRICT, new Decision("7", TODAY.plusDays(1))), ADMITTED)
                .expectException(OrderIncomplete.class);
    }

    @Test
    void an_admission_is_moved_over_the_end_of_a_closed_year_by_order_alone() {
        for (@Nullable
        CorrectionOrder order : new @Nullable CorrectionOrder[]{null, ORDER}) {
            ResultValidator<Person> result = Stage.personWhere(closed(DISTRICT, 2020))
                    .given(registered(LAN, BORN), ADMITTED).when(new CorrectAdmission(LAN, Organization.UNION, REFERRAL,
                            LocalDate.of(2021, 3, 1), DECISION, null, TODAY, order));
            if (order == null) {
                result.expectException(YearIsClosed.class);
            } else {
                result.expectSuccessfulHandlerExecution();
            }
        }
    }
}

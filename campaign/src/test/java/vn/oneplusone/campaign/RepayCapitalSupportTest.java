package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;
import static vn.oneplusone.campaign.District.YOUTH;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.AmountNotPositive;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.GrantNotRepayable;
import vn.oneplusone.campaign.commands.CampaignRefusal.RepaidBeforeGranted;
import vn.oneplusone.campaign.commands.CampaignRefusal.RepaidTooMuch;
import vn.oneplusone.campaign.commands.CampaignRefusal.SupportUnknown;
import vn.oneplusone.campaign.commands.SupportCommand.RepayCapitalSupport;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.CapitalSupportRepaid;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

class RepayCapitalSupportTest {
    private final FixtureConfiguration<CapitalSupport> fixture = District.fixture(CapitalSupport.class);

    private static final UUID SUPPORT = new UUID(4, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);
    private static final CapitalSupportGranted LOAN = given(SupportForm.LOAN);
    private static final CapitalSupportRepaid FIRST_PART = new CapitalSupportRepaid(SUPPORT, 5_000_000, DAY);

    @Test
    void records_a_part_paid_back() {
        fixture.given(LOAN).when(repay(5_000_000, DAY))
                .expectSuccessfulHandlerExecution().expectEvents(FIRST_PART);
    }

    @Test
    void records_the_whole_loan_paid_back() {
        fixture.given(LOAN).when(repay(20_000_000, TODAY))
                .expectSuccessfulHandlerExecution().expectEvents(new CapitalSupportRepaid(SUPPORT, 20_000_000, TODAY));
    }

    @Test
    void records_the_last_part() {
        fixture.given(LOAN, FIRST_PART).when(repay(15_000_000, TODAY))
                .expectSuccessfulHandlerExecution().expectEvents(new CapitalSupportRepaid(SUPPORT, 15_000_000, TODAY));
    }

    @Test
    void refuses_more_than_was_lent() {
        fixture.given(LOAN).when(repay(20_000_001, TODAY))
                .expectNoEvents().expectException(RepaidTooMuch.class);
    }

    @Test
    void refuses_more_than_is_still_owed() {
        fixture.given(LOAN, FIRST_PART).when(repay(15_000_001, TODAY))
                .expectNoEvents().expectException(RepaidTooMuch.class);
    }

    @Test
    void refuses_an_amount_that_would_overflow() {
        fixture.given(LOAN, FIRST_PART).when(repay(Long.MAX_VALUE, TODAY))
                .expectNoEvents().expectException(RepaidTooMuch.class);
    }

    @Test
    void refuses_to_repay_a_grant() {
        fixture.given(given(SupportForm.GRANT)).when(repay(5_000_000, TODAY))
                .expectNoEvents().expectException(GrantNotRepayable.class);
    }

    @Test
    void refuses_a_repayment_of_no_support() {
        fixture.givenNoPriorActivity().when(repay(5_000_000, TODAY))
                .expectNoEvents().expectException(SupportUnknown.class);
    }

    @Test
    void refuses_nothing() {
        fixture.given(LOAN).when(repay(0, TODAY))
                .expectNoEvents().expectException(AmountNotPositive.class);
    }

    @Test
    void refuses_less_than_nothing() {
        fixture.given(LOAN).when(repay(-1, TODAY))
                .expectNoEvents().expectException(AmountNotPositive.class);
    }

    @Test
    void refuses_a_day_before_the_loan() {
        fixture.given(LOAN).when(repay(5_000_000, DAY.minusDays(1)))
                .expectNoEvents().expectException(RepaidBeforeGranted.class);
    }

    @Test
    void refuses_tomorrow() {
        fixture.given(LOAN).when(repay(5_000_000, TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    private static CapitalSupportGranted given(SupportForm form) {
        return new CapitalSupportGranted(SUPPORT, YOUTH, COMMUNE, form, SupportModel.LIVESTOCK, 20_000_000, DAY);
    }

    private static RepayCapitalSupport repay(long amount, LocalDate on) {
        return new RepayCapitalSupport(SUPPORT, amount, on);
    }
}

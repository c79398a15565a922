package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NOBODY;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TOMORROW;
import static vn.oneplusone.campaign.District.YOUTH;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.AmountNotPositive;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.SupportAlreadyGranted;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.CampaignRefusal.YouthUnknown;
import vn.oneplusone.campaign.commands.SupportCommand.GrantCapitalSupport;
import vn.oneplusone.campaign.events.CapitalSupportGranted;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;

class GrantCapitalSupportTest {
    private final FixtureConfiguration<CapitalSupport> fixture = District.fixture(CapitalSupport.class);

    private static final UUID SUPPORT = new UUID(4, 1);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 10);
    private static final CapitalSupportGranted GRANTED = new CapitalSupportGranted(SUPPORT, YOUTH, COMMUNE,
            SupportForm.LOAN, SupportModel.LIVESTOCK, 20_000_000, DAY);

    @Test
    void records_capital_given_to_a_youth() {
        fixture.givenNoPriorActivity().when(grant(YOUTH, COMMUNE, 20_000_000, DAY))
                .expectSuccessfulHandlerExecution().expectEvents(GRANTED);
    }

    @Test
    void refuses_the_same_support_twice() {
        fixture.given(GRANTED).when(grant(YOUTH, COMMUNE, 20_000_000, DAY))
                .expectNoEvents().expectException(SupportAlreadyGranted.class);
    }

    @Test
    void refuses_nothing() {
        fixture.givenNoPriorActivity().when(grant(YOUTH, COMMUNE, 0, DAY))
                .expectNoEvents().expectException(AmountNotPositive.class);
    }

    @Test
    void refuses_less_than_nothing() {
        fixture.givenNoPriorActivity().when(grant(YOUTH, COMMUNE, -1, DAY))
                .expectNoEvents().expectException(AmountNotPositive.class);
    }

    @Test
    void refuses_somebody_who_is_not_registered() {
        fixture.givenNoPriorActivity().when(grant(NOBODY, COMMUNE, 20_000_000, DAY))
                .expectNoEvents().expectException(YouthUnknown.class);
    }

    @Test
    void refuses_what_is_given_tomorrow() {
        fixture.givenNoPriorActivity().when(grant(YOUTH, COMMUNE, 20_000_000, TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(grant(YOUTH, NO_UNIT, 20_000_000, DAY))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_day_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(grant(YOUTH, NEW_BRANCH, 20_000_000, DAY))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    private static GrantCapitalSupport grant(UUID youth, UUID unit, long amount, LocalDate on) {
        return new GrantCapitalSupport(SUPPORT, youth, unit, SupportForm.LOAN, SupportModel.LIVESTOCK, amount, on);
    }
}

package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.InitiativeAlreadyLaunched;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearImplausible;
import vn.oneplusone.campaign.commands.InitiativeCommand.LaunchInitiative;
import vn.oneplusone.campaign.events.InitiativeLaunched;

class LaunchInitiativeTest {
    private final FixtureConfiguration<Initiative> fixture = District.fixture(Initiative.class);

    private static final LocalDate DAY = LocalDate.of(2021, 1, 20);

    @Test
    void takes_up_the_initiative() {
        fixture.givenNoPriorActivity().when(new LaunchInitiative(COMMUNE, 2021, DAY))
                .expectSuccessfulHandlerExecution().expectEvents(new InitiativeLaunched(COMMUNE, 2021, DAY));
    }

    @Test
    void takes_up_today_what_is_for_next_year() {
        fixture.givenNoPriorActivity().when(new LaunchInitiative(COMMUNE, 2022, TODAY))
                .expectSuccessfulHandlerExecution().expectEvents(new InitiativeLaunched(COMMUNE, 2022, TODAY));
    }

    @Test
    void refuses_a_second_launch() {
        fixture.given(new InitiativeLaunched(COMMUNE, 2021, DAY)).when(new LaunchInitiative(COMMUNE, 2021, DAY))
                .expectNoEvents().expectException(InitiativeAlreadyLaunched.class);
    }

    @Test
    void refuses_a_launch_tomorrow() {
        fixture.givenNoPriorActivity().when(new LaunchInitiative(COMMUNE, 2021, TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(new LaunchInitiative(NO_UNIT, 2021, DAY))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_year_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(new LaunchInitiative(NEW_BRANCH, 2020, DAY))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_year_of_two_digits() {
        fixture.givenNoPriorActivity().when(new LaunchInitiative(COMMUNE, 21, DAY))
                .expectNoEvents().expectException(YearImplausible.class);
    }
}

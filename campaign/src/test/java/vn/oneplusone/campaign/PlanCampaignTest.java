package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignCommand.PlanCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyCancelled;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignKindNotListed;
import vn.oneplusone.campaign.commands.CampaignRefusal.PeriodReversed;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;

class PlanCampaignTest {
    private final FixtureConfiguration<Campaign> fixture = District.fixture(Campaign.class);

    private static final UUID CAMPAIGN = new UUID(3, 1);
    private static final LocalDate FROM = LocalDate.of(2021, 3, 1);
    private static final LocalDate TO = LocalDate.of(2021, 3, 31);
    private static final CampaignPlanned PLANNED = new CampaignPlanned(CAMPAIGN, COMMUNE,
            new CampaignKind("YOUTH_MONTH"),
            FROM, TO);
    private static final CampaignHeld HELD = new CampaignHeld(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM,
            TO,
            40, 25, null);
    private static final CampaignCancelled CANCELLED = new CampaignCancelled(CAMPAIGN, null, FROM);

    @Test
    void plans_a_campaign() {
        fixture.givenNoPriorActivity().when(plan(COMMUNE, FROM, TO))
                .expectSuccessfulHandlerExecution().expectEvents(PLANNED);
    }

    @Test
    void plans_a_campaign_that_lies_ahead() {
        fixture.givenNoPriorActivity().when(plan(COMMUNE, TOMORROW, TOMORROW))
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new CampaignPlanned(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), TOMORROW, TOMORROW));
    }

    @Test
    void refuses_a_second_plan() {
        fixture.given(PLANNED).when(plan(COMMUNE, FROM, TO))
                .expectNoEvents().expectException(CampaignAlreadyPlanned.class);
    }

    @Test
    void refuses_to_plan_what_was_held() {
        fixture.given(HELD).when(plan(COMMUNE, FROM, TO))
                .expectNoEvents().expectException(CampaignAlreadyHeld.class);
    }

    @Test
    void refuses_to_plan_again_what_was_cancelled() {
        fixture.given(PLANNED, CANCELLED).when(plan(COMMUNE, FROM, TO))
                .expectNoEvents().expectException(CampaignAlreadyCancelled.class);
    }

    @Test
    void refuses_an_end_before_the_start() {
        fixture.givenNoPriorActivity().when(plan(COMMUNE, FROM, FROM.minusDays(1)))
                .expectNoEvents().expectException(PeriodReversed.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(plan(NO_UNIT, FROM, TO))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_start_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(plan(NEW_BRANCH, FROM, TO))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_kind_that_is_not_listed() {
        fixture.givenNoPriorActivity().when(new PlanCampaign(CAMPAIGN, COMMUNE, new CampaignKind("GONE"), FROM, TO))
                .expectNoEvents().expectException(CampaignKindNotListed.class);
    }

    private static PlanCampaign plan(UUID unit, LocalDate from, LocalDate to) {
        return new PlanCampaign(CAMPAIGN, unit, new CampaignKind("YOUTH_MONTH"), from, to);
    }
}

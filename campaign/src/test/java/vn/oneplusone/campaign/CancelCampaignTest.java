package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignCommand.CancelCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyCancelled;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.membership.events.SealedText;

class CancelCampaignTest {
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
    void cancels_what_was_planned() {
        fixture.given(PLANNED).when(cancel(FROM))
                .expectSuccessfulHandlerExecution().expectEvents(CANCELLED);
    }

    @Test
    void keeps_the_sealed_reason() {
        fixture.given(PLANNED).when(new CancelCampaign(CAMPAIGN, new SealedText("sealed:1:x"), FROM))
                .expectSuccessfulHandlerExecution().expectEvents(new CampaignCancelled(CAMPAIGN, "sealed:1:x", FROM));
    }

    @Test
    void refuses_to_cancel_what_was_never_planned() {
        fixture.givenNoPriorActivity().when(cancel(FROM))
                .expectNoEvents().expectException(CampaignNotPlanned.class);
    }

    @Test
    void refuses_to_cancel_what_was_held() {
        fixture.given(PLANNED, HELD).when(cancel(FROM))
                .expectNoEvents().expectException(CampaignAlreadyHeld.class);
    }

    @Test
    void refuses_to_cancel_twice() {
        fixture.given(PLANNED, CANCELLED).when(cancel(FROM))
                .expectNoEvents().expectException(CampaignAlreadyCancelled.class);
    }

    @Test
    void refuses_to_cancel_tomorrow() {
        fixture.given(PLANNED).when(cancel(TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    private static CancelCampaign cancel(LocalDate on) {
        return new CancelCampaign(CAMPAIGN, null, on);
    }
}

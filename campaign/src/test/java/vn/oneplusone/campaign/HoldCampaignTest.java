package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.BRANCH;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignCommand.HoldCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.AttendanceNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyCancelled;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignKindNotListed;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotAsPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.NobodyPresent;
import vn.oneplusone.campaign.commands.CampaignRefusal.PeriodReversed;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.membership.events.SealedText;

class HoldCampaignTest {
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
    void holds_what_was_planned() {
        fixture.given(PLANNED).when(hold(40, 25))
                .expectSuccessfulHandlerExecution().expectEvents(HELD);
    }

    @Test
    void holds_what_nobody_planned() {
        fixture.givenNoPriorActivity().when(hold(40, 25))
                .expectSuccessfulHandlerExecution().expectEvents(HELD);
    }

    @Test
    void keeps_the_sealed_result() {
        fixture.givenNoPriorActivity()
                .when(new HoldCampaign(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25,
                        new SealedText("sealed:1:x")))
                .expectSuccessfulHandlerExecution().expectEvents(
                        new CampaignHeld(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25,
                                "sealed:1:x"));
    }

    @Test
    void holds_it_on_other_days_than_planned() {
        fixture.given(PLANNED).when(hold(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, FROM))
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new CampaignHeld(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, FROM, 40, 25, null));
    }

    @Test
    void holds_it_with_members_only() {
        fixture.givenNoPriorActivity().when(hold(1, 0))
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new CampaignHeld(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 1, 0, null));
    }

    @Test
    void holds_it_with_youths_only() {
        fixture.givenNoPriorActivity().when(hold(0, 1))
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        new CampaignHeld(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 0, 1, null));
    }

    @Test
    void refuses_to_hold_it_twice() {
        fixture.given(HELD).when(hold(40, 25))
                .expectNoEvents().expectException(CampaignAlreadyHeld.class);
    }

    @Test
    void refuses_to_hold_what_was_cancelled() {
        fixture.given(PLANNED, CANCELLED).when(hold(40, 25))
                .expectNoEvents().expectException(CampaignAlreadyCancelled.class);
    }

    @Test
    void refuses_another_unit_than_planned() {
        fixture.given(PLANNED).when(hold(BRANCH, new CampaignKind("YOUTH_MONTH"), FROM, TO))
                .expectNoEvents().expectException(CampaignNotAsPlanned.class);
    }

    @Test
    void refuses_another_kind_than_planned() {
        fixture.given(PLANNED).when(hold(COMMUNE, new CampaignKind("OTHER"), FROM, TO))
                .expectNoEvents().expectException(CampaignNotAsPlanned.class);
    }

    @Test
    void refuses_a_kind_that_is_not_listed() {
        fixture.givenNoPriorActivity().when(hold(COMMUNE, new CampaignKind("GONE"), FROM, TO))
                .expectNoEvents().expectException(CampaignKindNotListed.class);
    }

    @Test
    void what_was_planned_under_a_kind_that_is_listed_no_longer_is_held_all_the_same() {
        CampaignKind gone = new CampaignKind("GONE");
        fixture.given(new CampaignPlanned(CAMPAIGN, COMMUNE, gone, FROM, TO)).when(hold(COMMUNE, gone, FROM, TO))
                .expectEvents(new CampaignHeld(CAMPAIGN, COMMUNE, gone, FROM, TO, 40, 25, null));
    }

    @Test
    void refuses_an_end_before_the_start() {
        fixture.givenNoPriorActivity().when(hold(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, FROM.minusDays(1)))
                .expectNoEvents().expectException(PeriodReversed.class);
    }

    @Test
    void refuses_what_ends_tomorrow() {
        fixture.givenNoPriorActivity().when(hold(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_fewer_than_no_members() {
        fixture.givenNoPriorActivity().when(hold(-1, 25))
                .expectNoEvents().expectException(AttendanceNegative.class);
    }

    @Test
    void refuses_fewer_than_no_youths() {
        fixture.givenNoPriorActivity().when(hold(40, -1))
                .expectNoEvents().expectException(AttendanceNegative.class);
    }

    @Test
    void refuses_what_nobody_attended() {
        fixture.givenNoPriorActivity().when(hold(0, 0))
                .expectNoEvents().expectException(NobodyPresent.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(hold(NO_UNIT, new CampaignKind("YOUTH_MONTH"), FROM, TO))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_start_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(hold(NEW_BRANCH, new CampaignKind("YOUTH_MONTH"), FROM, TODAY))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    private static HoldCampaign hold(int membersPresent, int youthsPresent) {
        return new HoldCampaign(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, membersPresent,
                youthsPresent,
                null);
    }

    private static HoldCampaign hold(UUID unit, CampaignKind kind, LocalDate from, LocalDate to) {
        return new HoldCampaign(CAMPAIGN, unit, kind, from, to, 40, 25, null);
    }
}

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
import vn.oneplusone.campaign.commands.CampaignCommand.CancelCampaign;
import vn.oneplusone.campaign.commands.CampaignCommand.CorrectCampaign;
import vn.oneplusone.campaign.commands.CampaignRefusal.AttendanceNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignAlreadyHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignKindNotListed;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotAsPlanned;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignNotHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.CampaignUnchanged;
import vn.oneplusone.campaign.commands.CampaignRefusal.CorrectedBeforeHeld;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.NobodyPresent;
import vn.oneplusone.campaign.commands.CampaignRefusal.PeriodReversed;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.events.CampaignCancelled;
import vn.oneplusone.campaign.events.CampaignCorrected;
import vn.oneplusone.campaign.events.CampaignHeld;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.CampaignPlanned;
import vn.oneplusone.membership.events.SealedText;

class CorrectCampaignTest {
    private final FixtureConfiguration<Campaign> fixture = District.fixture(Campaign.class);

    private static final UUID CAMPAIGN = new UUID(3, 1);
    private static final LocalDate FROM = LocalDate.of(2021, 3, 1);
    private static final LocalDate TO = LocalDate.of(2021, 3, 31);
    private static final LocalDate ON = LocalDate.of(2021, 4, 10);
    private static final CampaignHeld HELD = new CampaignHeld(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM,
            TO,
            40, 25, null);
    private static final CampaignPlanned PLANNED = new CampaignPlanned(CAMPAIGN, COMMUNE,
            new CampaignKind("YOUTH_MONTH"),
            FROM, TO);

    @Test
    void says_anew_how_many_came() {
        fixture.given(HELD).when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .expectSuccessfulHandlerExecution()
                .expectEvents(corrected(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20));
    }

    @Test
    void says_anew_who_held_what_and_when() {
        fixture.given(HELD)
                .when(correct(BRANCH, new CampaignKind("OTHER"), FROM.minusYears(1), TO.minusYears(1), 40, 25))
                .expectSuccessfulHandlerExecution()
                .expectEvents(
                        corrected(BRANCH, new CampaignKind("OTHER"), FROM.minusYears(1), TO.minusYears(1), 40, 25));
    }

    @Test
    void gives_a_sealed_result() {
        fixture.given(HELD)
                .when(new CorrectCampaign(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25,
                        new SealedText("sealed:1:x"), ON, null))
                .expectSuccessfulHandlerExecution().expectEvents(new CampaignCorrected(CAMPAIGN, COMMUNE,
                        new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25, "sealed:1:x", ON));
    }

    @Test
    void goes_back_to_what_was_said_first() {
        fixture.given(HELD, corrected(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25))
                .expectSuccessfulHandlerExecution()
                .expectEvents(corrected(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25));
    }

    @Test
    void refuses_what_says_nothing_new() {
        fixture.given(HELD, corrected(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .expectNoEvents().expectException(CampaignUnchanged.class);
    }

    @Test
    void refuses_what_was_never_held() {
        fixture.given(PLANNED).when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .expectNoEvents().expectException(CampaignNotHeld.class);
    }

    @Test
    void refuses_what_was_cancelled() {
        fixture.given(PLANNED, new CampaignCancelled(CAMPAIGN, null, FROM))
                .when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .expectNoEvents().expectException(CampaignNotHeld.class);
    }

    @Test
    void refuses_another_unit_than_planned() {
        fixture.given(PLANNED, HELD).when(correct(BRANCH, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25))
                .expectNoEvents().expectException(CampaignNotAsPlanned.class);
    }

    @Test
    void refuses_a_correction_before_the_end() {
        fixture.given(HELD)
                .when(new CorrectCampaign(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20, null,
                        TO.minusDays(1), null))
                .expectNoEvents().expectException(CorrectedBeforeHeld.class);
    }

    @Test
    void refuses_a_correction_of_tomorrow() {
        fixture.given(HELD)
                .when(new CorrectCampaign(CAMPAIGN, COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20, null,
                        TOMORROW, null))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_a_last_day_that_has_not_come() {
        fixture.given(HELD).when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TOMORROW, 40, 25))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_an_end_before_the_start() {
        fixture.given(HELD).when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, FROM.minusDays(1), 40, 25))
                .expectNoEvents().expectException(PeriodReversed.class);
    }

    @Test
    void refuses_fewer_than_nobody() {
        fixture.given(HELD).when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, -1, 25))
                .expectNoEvents().expectException(AttendanceNegative.class);
    }

    @Test
    void refuses_that_nobody_came() {
        fixture.given(HELD).when(correct(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 0, 0))
                .expectNoEvents().expectException(NobodyPresent.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.given(HELD).when(correct(NO_UNIT, new CampaignKind("YOUTH_MONTH"), FROM, TO, 40, 25))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_start_before_the_unit_existed() {
        fixture.given(HELD).when(correct(NEW_BRANCH, new CampaignKind("YOUTH_MONTH"), FROM, TODAY, 40, 25))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    @Test
    void what_was_corrected_is_still_held() {
        fixture.given(PLANNED, HELD, corrected(COMMUNE, new CampaignKind("YOUTH_MONTH"), FROM, TO, 44, 20))
                .when(new CancelCampaign(CAMPAIGN, null, ON))
                .expectNoEvents().expectException(CampaignAlreadyHeld.class);
    }

    @Test
    void refuses_a_kind_that_is_not_listed() {
        fixture.given(HELD).when(correct(COMMUNE, new CampaignKind("GONE"), FROM, TO, 40, 25))
                .expectNoEvents().expectException(CampaignKindNotListed.class);
    }

    @Test
    void what_was_held_under_a_kind_that_is_listed_no_longer_can_be_corrected() {
        CampaignKind gone = new CampaignKind("GONE");
        fixture.given(new CampaignHeld(CAMPAIGN, COMMUNE, gone, FROM, TO, 40, 25, null))
                .when(correct(COMMUNE, gone, FROM, TO, 44, 20))
                .expectEvents(corrected(COMMUNE, gone, FROM, TO, 44, 20));
    }

    private static CorrectCampaign correct(UUID unit, CampaignKind kind, LocalDate from, LocalDate to, int members,
            int youths) {
        return new CorrectCampaign(CAMPAIGN, unit, kind, from, to, members, youths, null,
                to.isAfter(ON) ? to : ON, null);
    }

    private static CampaignCorrected corrected(UUID unit, CampaignKind kind, LocalDate from, LocalDate to, int members,
            int youths) {
        return new CampaignCorrected(CAMPAIGN, unit, kind, from, to, members, youths, null, ON);
    }
}

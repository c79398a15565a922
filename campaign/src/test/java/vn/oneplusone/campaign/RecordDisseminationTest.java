package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.BRANCH;
import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NEW_SINCE;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.AttendanceNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.DisseminationAlreadyRecorded;
import vn.oneplusone.campaign.commands.CampaignRefusal.NobodyPresent;
import vn.oneplusone.campaign.commands.CampaignRefusal.PresentExceedsRoll;
import vn.oneplusone.campaign.commands.CampaignRefusal.RollEmpty;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitNotABranch;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.RecordDissemination;
import vn.oneplusone.campaign.events.DisseminationRecorded;

class RecordDisseminationTest {
    private final FixtureConfiguration<Dissemination> fixture = District.fixture(Dissemination.class);

    private static final LocalDate DAY = LocalDate.of(2021, 4, 3);

    @Test
    void records_a_meeting() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, DAY, 18, 20))
                .expectSuccessfulHandlerExecution().expectEvents(new DisseminationRecorded(BRANCH, DAY, 18, 20));
    }

    @Test
    void records_a_meeting_that_everybody_attended_today() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, TODAY, 20, 20))
                .expectSuccessfulHandlerExecution().expectEvents(new DisseminationRecorded(BRANCH, TODAY, 20, 20));
    }

    @Test
    void records_another_meeting_on_another_day() {
        fixture.given(new DisseminationRecorded(BRANCH, DAY, 18, 20))
                .when(new RecordDissemination(BRANCH, DAY.plusDays(1), 19, 21))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new DisseminationRecorded(BRANCH, DAY.plusDays(1), 19, 21));
    }

    @Test
    void refuses_a_second_meeting_on_the_same_day() {
        fixture.given(new DisseminationRecorded(BRANCH, DAY, 18, 20)).when(new RecordDissemination(BRANCH, DAY, 19, 20))
                .expectNoEvents().expectException(DisseminationAlreadyRecorded.class);
    }

    @Test
    void refuses_more_present_than_on_the_roll() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, DAY, 21, 20))
                .expectNoEvents().expectException(PresentExceedsRoll.class);
    }

    @Test
    void refuses_an_empty_roll() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, DAY, 0, 0))
                .expectNoEvents().expectException(RollEmpty.class);
    }

    @Test
    void refuses_a_negative_roll() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, DAY, -2, -1))
                .expectNoEvents().expectException(RollEmpty.class);
    }

    @Test
    void refuses_fewer_than_nobody() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, DAY, -1, 20))
                .expectNoEvents().expectException(AttendanceNegative.class);
    }

    @Test
    void refuses_a_meeting_without_anybody() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, DAY, 0, 20))
                .expectNoEvents().expectException(NobodyPresent.class);
    }

    @Test
    void refuses_a_meeting_tomorrow() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(BRANCH, TOMORROW, 18, 20))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(NO_UNIT, DAY, 18, 20))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_meeting_before_the_branch_existed() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(NEW_BRANCH, NEW_SINCE.minusDays(1), 18, 20))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    @Test
    void records_a_meeting_on_the_branch_s_first_day() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(NEW_BRANCH, NEW_SINCE, 18, 20))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new DisseminationRecorded(NEW_BRANCH, NEW_SINCE, 18, 20));
    }

    @Test
    void refuses_a_commune() {
        fixture.givenNoPriorActivity().when(new RecordDissemination(COMMUNE, DAY, 18, 20))
                .expectNoEvents().expectException(UnitNotABranch.class);
    }
}

package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.FileHashMalformed;
import vn.oneplusone.campaign.commands.CampaignRefusal.StepAlreadyRecorded;
import vn.oneplusone.campaign.commands.CampaignRefusal.StepWithoutDocument;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearImplausible;
import vn.oneplusone.campaign.commands.InitiativeCommand.RecordStep;
import vn.oneplusone.campaign.events.InitiativeLaunched;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.StepRecorded;
import vn.oneplusone.membership.events.SealedText;

class RecordStepTest {
    private final FixtureConfiguration<Initiative> fixture = District.fixture(Initiative.class);

    private static final LocalDate DAY = LocalDate.of(2021, 2, 20);
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final String OTHER_HASH = "fedcba9876543210".repeat(4);
    private static final InitiativeLaunched LAUNCHED = new InitiativeLaunched(COMMUNE, 2021, DAY);

    @Test
    void records_a_step_with_its_evidence() {
        fixture.given(LAUNCHED).when(new RecordStep(COMMUNE, 2021, Step.PLAN, DAY, "07-KH/ĐTN",
                new SealedText("sealed:1:x"), HASH))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new StepRecorded(COMMUNE, 2021, Step.PLAN, DAY, "07-KH/ĐTN", "sealed:1:x", HASH));
    }

    @Test
    void launches_the_initiative_with_its_first_step() {
        fixture.givenNoPriorActivity().when(step(Step.SURVEY, "01-BC", null))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new InitiativeLaunched(COMMUNE, 2021, DAY), recorded(Step.SURVEY, "01-BC", null));
    }

    @Test
    void launches_only_once() {
        fixture.given(LAUNCHED, recorded(Step.SURVEY, "01-BC", null)).when(step(Step.PLAN, "07-KH", null))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.PLAN, "07-KH", null));
    }

    @Test
    void records_a_step_whose_predecessor_is_missing() {
        fixture.given(LAUNCHED).when(step(Step.REVIEW, "09-BC", null))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.REVIEW, "09-BC", null));
    }

    @Test
    void records_a_step_again_with_another_document() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", null)).when(step(Step.PLAN, "08-KH", null))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.PLAN, "08-KH", null));
    }

    @Test
    void records_a_step_again_when_its_file_is_brought() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", null)).when(step(Step.PLAN, "07-KH", HASH))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.PLAN, "07-KH", HASH));
    }

    @Test
    void records_a_step_again_with_another_file() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", HASH)).when(step(Step.PLAN, "07-KH", OTHER_HASH))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.PLAN, "07-KH", OTHER_HASH));
    }

    @Test
    void takes_one_document_for_two_steps() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", null)).when(step(Step.EXECUTION, "07-KH", null))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.EXECUTION, "07-KH", null));
    }

    @Test
    void stores_the_document_number_without_blanks_around() {
        fixture.given(LAUNCHED).when(step(Step.PLAN, " 07-KH ", null))
                .expectSuccessfulHandlerExecution().expectEvents(recorded(Step.PLAN, "07-KH", null));
    }

    @Test
    void stores_the_file_hash_in_small_letters() {
        fixture.given(LAUNCHED).when(step(Step.PLAN, "07-KH", "ABCDEF0123456789".repeat(4)))
                .expectSuccessfulHandlerExecution()
                .expectEvents(recorded(Step.PLAN, "07-KH", "abcdef0123456789".repeat(4)));
    }

    @Test
    void refuses_the_same_document() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", null)).when(step(Step.PLAN, " 07-KH", null))
                .expectNoEvents().expectException(StepAlreadyRecorded.class);
    }

    @Test
    void refuses_the_same_document_and_file() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", HASH)).when(step(Step.PLAN, "07-KH", HASH))
                .expectNoEvents().expectException(StepAlreadyRecorded.class);
    }

    @Test
    void refuses_the_same_document_when_it_comes_without_its_file() {
        fixture.given(LAUNCHED, recorded(Step.PLAN, "07-KH", HASH)).when(step(Step.PLAN, "07-KH", null))
                .expectNoEvents().expectException(StepAlreadyRecorded.class);
    }

    @Test
    void refuses_a_step_without_document() {
        fixture.givenNoPriorActivity().when(step(Step.PLAN, " ", null))
                .expectNoEvents().expectException(StepWithoutDocument.class);
    }

    @Test
    void refuses_a_file_hash_that_is_too_short() {
        fixture.givenNoPriorActivity().when(step(Step.PLAN, "07-KH", "abc"))
                .expectNoEvents().expectException(FileHashMalformed.class);
    }

    @Test
    void refuses_a_file_hash_that_is_not_hexadecimal() {
        fixture.givenNoPriorActivity().when(step(Step.PLAN, "07-KH", "g".repeat(64)))
                .expectNoEvents().expectException(FileHashMalformed.class);
    }

    @Test
    void refuses_a_step_taken_tomorrow() {
        fixture.givenNoPriorActivity().when(step(COMMUNE, 2021, TOMORROW))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(step(NO_UNIT, 2021, DAY))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_year_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(step(NEW_BRANCH, 2020, DAY))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_year_of_two_digits() {
        fixture.givenNoPriorActivity().when(step(COMMUNE, 21, DAY))
                .expectNoEvents().expectException(YearImplausible.class);
    }

    private static RecordStep step(Step step, String documentNumber, @Nullable String fileHash) {
        return new RecordStep(COMMUNE, 2021, step, DAY, documentNumber, null, fileHash);
    }

    private static RecordStep step(UUID unit, int year, LocalDate on) {
        return new RecordStep(unit, year, Step.PLAN, on, "07-KH", null, null);
    }

    private static StepRecorded recorded(Step step, String documentNumber, @Nullable String fileHash) {
        return new StepRecorded(COMMUNE, 2021, step, DAY, documentNumber, null, fileHash);
    }
}

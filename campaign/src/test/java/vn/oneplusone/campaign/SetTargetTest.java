package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.NEW_BRANCH;
import static vn.oneplusone.campaign.District.NO_UNIT;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.DecisionWithoutNumber;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetAlreadySet;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitEstablishedLater;
import vn.oneplusone.campaign.commands.CampaignRefusal.UnitUnknown;
import vn.oneplusone.campaign.commands.CampaignRefusal.YearImplausible;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

class SetTargetTest {
    private final FixtureConfiguration<Target> fixture = District.fixture(Target.class);

    private static final Decision DECISION = new Decision("12-QĐ/HĐ", LocalDate.of(2021, 1, 15));

    @Test
    void sets_the_annual_number() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2021, 60, DECISION))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetSet(COMMUNE, Organization.UNION, 2021, 60, DECISION));
    }

    @Test
    void sets_a_target_of_nobody() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2021, 0, DECISION))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetSet(COMMUNE, Organization.UNION, 2021, 0, DECISION));
    }

    @Test
    void sets_a_target_for_a_year_that_lies_ahead() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2022, 60, DECISION))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetSet(COMMUNE, Organization.UNION, 2022, 60, DECISION));
    }

    @Test
    void sets_a_target_for_the_year_in_which_the_unit_begins() {
        fixture.givenNoPriorActivity().when(setTarget(NEW_BRANCH, 2021, 6, DECISION))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetSet(NEW_BRANCH, Organization.UNION, 2021, 6, DECISION));
    }

    @Test
    void refuses_a_second_target() {
        fixture.given(new TargetSet(COMMUNE, Organization.UNION, 2021, 60, DECISION))
                .when(setTarget(COMMUNE, 2021, 61, DECISION))
                .expectNoEvents().expectException(TargetAlreadySet.class);
    }

    @Test
    void refuses_a_second_target_after_a_revision() {
        fixture.given(new TargetSet(COMMUNE, Organization.UNION, 2021, 60, DECISION),
                new TargetRevised(COMMUNE, Organization.UNION, 2021, 70, DECISION))
                .when(setTarget(COMMUNE, 2021, 61, DECISION))
                .expectNoEvents().expectException(TargetAlreadySet.class);
    }

    @Test
    void refuses_a_negative_number() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2021, -1, DECISION))
                .expectNoEvents().expectException(TargetNegative.class);
    }

    @Test
    void refuses_a_decision_without_number() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2021, 60, new Decision(" ", TODAY)))
                .expectNoEvents().expectException(DecisionWithoutNumber.class);
    }

    @Test
    void refuses_a_decision_of_tomorrow() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2021, 60, new Decision("12", TOMORROW)))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    @Test
    void takes_a_decision_of_today() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 2021, 60, new Decision("12", TODAY)))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetSet(COMMUNE, Organization.UNION, 2021, 60, new Decision("12", TODAY)));
    }

    @Test
    void refuses_an_unknown_unit() {
        fixture.givenNoPriorActivity().when(setTarget(NO_UNIT, 2021, 60, DECISION))
                .expectNoEvents().expectException(UnitUnknown.class);
    }

    @Test
    void refuses_a_year_before_the_unit_existed() {
        fixture.givenNoPriorActivity().when(setTarget(NEW_BRANCH, 2020, 60, DECISION))
                .expectNoEvents().expectException(UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_year_of_two_digits() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 21, 60, DECISION))
                .expectNoEvents().expectException(YearImplausible.class);
    }

    @Test
    void refuses_a_year_of_five_digits() {
        fixture.givenNoPriorActivity().when(setTarget(COMMUNE, 20211, 60, DECISION))
                .expectNoEvents().expectException(YearImplausible.class);
    }

    private static SetTarget setTarget(UUID unit, int year, int number, Decision decision) {
        return new SetTarget(unit, Organization.UNION, year, number, decision);
    }
}

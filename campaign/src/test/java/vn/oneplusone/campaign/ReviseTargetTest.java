package vn.oneplusone.campaign;

import static vn.oneplusone.campaign.District.COMMUNE;
import static vn.oneplusone.campaign.District.TODAY;
import static vn.oneplusone.campaign.District.TOMORROW;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.oneplusone.campaign.commands.CampaignRefusal.DateInFuture;
import vn.oneplusone.campaign.commands.CampaignRefusal.DecisionWithoutNumber;
import vn.oneplusone.campaign.commands.CampaignRefusal.RevisionPredatesTarget;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNegative;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetNotSet;
import vn.oneplusone.campaign.commands.CampaignRefusal.TargetUnchanged;
import vn.oneplusone.campaign.commands.TargetCommand.ReviseTarget;
import vn.oneplusone.campaign.events.TargetRevised;
import vn.oneplusone.campaign.events.TargetSet;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

class ReviseTargetTest {
    private final FixtureConfiguration<Target> fixture = District.fixture(Target.class);

    private static final Decision FIRST = new Decision("12-QĐ/HĐ", LocalDate.of(2021, 1, 15));
    private static final Decision SECOND = new Decision("48-QĐ/HĐ", LocalDate.of(2021, 6, 1));
    private static final TargetSet SET = new TargetSet(COMMUNE, Organization.UNION, 2021, 60, FIRST);
    private static final TargetRevised REVISED = new TargetRevised(COMMUNE, Organization.UNION, 2021, 70, SECOND);

    @Test
    void replaces_the_number() {
        fixture.given(SET).when(revise(70, SECOND))
                .expectSuccessfulHandlerExecution().expectEvents(REVISED);
    }

    @Test
    void takes_a_revision_of_the_same_day() {
        fixture.given(SET).when(revise(70, new Decision("13-QĐ/HĐ", FIRST.on())))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetRevised(COMMUNE, Organization.UNION, 2021, 70,
                        new Decision("13-QĐ/HĐ", FIRST.on())));
    }

    @Test
    void goes_back_to_the_first_number() {
        fixture.given(SET, REVISED).when(revise(60, new Decision("50", TODAY)))
                .expectSuccessfulHandlerExecution()
                .expectEvents(new TargetRevised(COMMUNE, Organization.UNION, 2021, 60, new Decision("50", TODAY)));
    }

    @Test
    void refuses_to_revise_what_was_never_set() {
        fixture.givenNoPriorActivity().when(revise(70, SECOND))
                .expectNoEvents().expectException(TargetNotSet.class);
    }

    @Test
    void refuses_a_decision_older_than_the_one_it_replaces() {
        fixture.given(SET).when(revise(70, new Decision("1", FIRST.on().minusDays(1))))
                .expectNoEvents().expectException(RevisionPredatesTarget.class);
    }

    @Test
    void refuses_a_decision_older_than_the_last_revision() {
        fixture.given(SET, REVISED).when(revise(80, new Decision("47", SECOND.on().minusDays(1))))
                .expectNoEvents().expectException(RevisionPredatesTarget.class);
    }

    @Test
    void refuses_the_same_number() {
        fixture.given(SET).when(revise(60, SECOND))
                .expectNoEvents().expectException(TargetUnchanged.class);
    }

    @Test
    void refuses_the_number_of_the_last_revision() {
        fixture.given(SET, REVISED).when(revise(70, new Decision("50", TODAY)))
                .expectNoEvents().expectException(TargetUnchanged.class);
    }

    @Test
    void refuses_a_negative_number() {
        fixture.given(SET).when(revise(-1, SECOND))
                .expectNoEvents().expectException(TargetNegative.class);
    }

    @Test
    void refuses_a_decision_without_number() {
        fixture.given(SET).when(revise(70, new Decision("", TODAY)))
                .expectNoEvents().expectException(DecisionWithoutNumber.class);
    }

    @Test
    void refuses_a_decision_of_tomorrow() {
        fixture.given(SET).when(revise(70, new Decision("50", TOMORROW)))
                .expectNoEvents().expectException(DateInFuture.class);
    }

    private static ReviseTarget revise(int number, Decision decision) {
        return new ReviseTarget(COMMUNE, Organization.UNION, 2021, number, decision, null);
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.MergeUnitsTest.DECISION;
import static vn.oneplusone.membership.MergeUnitsTest.ON;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER_COMMUNE;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.THE_BRANCH;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitsBelow;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitsMerged;

class DissolveUnitTest {
    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_unit_ends_on_a_date_that_may_lie_ahead() {
        fixture.given(THE_DISTRICT, THE_COMMUNE)
                .when(new DissolveUnit(COMMUNE, ON, DECISION))
                .expectEvents(new UnitDissolved(COMMUNE, ON, DECISION));
    }

    @Test
    void a_unit_whose_units_ended_or_moved_may_end_on_the_same_day() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH,
                new UnitMoved(BRANCH, OTHER, ON, DECISION))
                .when(new DissolveUnit(COMMUNE, ON, DECISION)).expectSuccessfulHandlerExecution();
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH,
                new UnitsMerged(List.of(COMMUNE), OTHER, ON, DECISION), new UnitDissolved(BRANCH, ON, DECISION))
                .when(new DissolveUnit(OTHER, ON, DECISION)).expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_while_units_stand_below() {
        refuses(new DissolveUnit(COMMUNE, ON, DECISION), UnitsBelow.class);
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH,
                new UnitMoved(BRANCH, OTHER, ON, DECISION))
                .when(new DissolveUnit(COMMUNE, ON.minusDays(1), DECISION)).expectException(UnitsBelow.class);
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH,
                new UnitMoved(BRANCH, OTHER, ON.plusDays(1), DECISION))
                .when(new DissolveUnit(OTHER, ON, DECISION)).expectException(UnitsBelow.class);
    }

    @Test
    void work_goes_on_until_the_day_before_the_end() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitDissolved(COMMUNE, TODAY, DECISION))
                .when(new DesignatePilot(COMMUNE, 2022, TODAY.minusDays(1))).expectSuccessfulHandlerExecution();
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitDissolved(COMMUNE, TODAY, DECISION))
                .when(new DesignatePilot(COMMUNE, 2022, TODAY)).expectException(UnitEnded.class).expectNoEvents();
    }

    @Test
    void refuses_a_new_unit_below_one_that_will_be_dissolved() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitDissolved(COMMUNE, ON, DECISION))
                .when(new EstablishUnit(new UUID(0, 9), UnitLevel.BRANCH, COMMUNE, "1", "Chi đoàn", TODAY))
                .expectException(UnitAlreadyEnded.class).expectNoEvents();
    }

    @Test
    void refuses_what_breaks_a_rule() {
        refuses(new DissolveUnit(NOWHERE, ON, DECISION), UnitUnknown.class);
        refuses(new DissolveUnit(OTHER, ON, DECISION), UnitEnded.class);
        refuses(new DissolveUnit(OTHER, TODAY, DECISION), UnitAlreadyEnded.class);
        refuses(new DissolveUnit(BRANCH, ON, new Decision("", TODAY)), DecisionMissing.class);
        refuses(new DissolveUnit(BRANCH, ON, new Decision("1", TODAY.plusDays(1))), DateInFuture.class);
    }

    private void refuses(DissolveUnit command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH, new UnitDissolved(OTHER, ON, DECISION))
                .when(command).expectException(refusal).expectNoEvents();
    }
}

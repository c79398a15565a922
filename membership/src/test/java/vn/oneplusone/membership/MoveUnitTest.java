package vn.oneplusone.membership;

import static vn.oneplusone.membership.MergeUnitsTest.DECISION;
import static vn.oneplusone.membership.MergeUnitsTest.ON;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER_COMMUNE;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.THE_BRANCH;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.PlaceUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.WrongLevel;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitMoved;

class MoveUnitTest {
    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_unit_stands_below_another_from_a_date_on() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH)
                .when(new MoveUnit(BRANCH, OTHER, ON, DECISION))
                .expectEvents(new UnitMoved(BRANCH, OTHER, ON, DECISION));
    }

    @Test
    void before_that_date_it_stands_where_it_stood() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH, new UnitMoved(BRANCH, OTHER, ON, DECISION))
                .when(new MoveUnit(BRANCH, COMMUNE, TODAY, DECISION))
                .expectException(PlaceUnchanged.class).expectNoEvents();
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH, new UnitMoved(BRANCH, OTHER, ON, DECISION))
                .when(new MoveUnit(BRANCH, COMMUNE, ON.plusDays(1), DECISION))
                .expectEvents(new UnitMoved(BRANCH, COMMUNE, ON.plusDays(1), DECISION));
    }

    @Test
    void refuses_what_breaks_a_rule() {
        refuses(new MoveUnit(BRANCH, BRANCH, TODAY, DECISION), WrongLevel.class);
        refuses(new MoveUnit(DISTRICT, COMMUNE, TODAY, DECISION), WrongLevel.class);
        refuses(new MoveUnit(COMMUNE, BRANCH, TODAY, DECISION), WrongLevel.class);
        refuses(new MoveUnit(BRANCH, COMMUNE, TODAY, DECISION), PlaceUnchanged.class);
        refuses(new MoveUnit(NOWHERE, COMMUNE, TODAY, DECISION), UnitUnknown.class);
        refuses(new MoveUnit(BRANCH, NOWHERE, FOUNDED.plusYears(20), DECISION), UnitUnknown.class);
        refuses(new MoveUnit(BRANCH, OTHER, ON, DECISION), UnitEnded.class);
        refuses(new MoveUnit(BRANCH, OTHER, TODAY, DECISION), UnitAlreadyEnded.class);
        refuses(new MoveUnit(BRANCH, OTHER, TODAY, new Decision("", TODAY)), DecisionMissing.class);
        refuses(new MoveUnit(BRANCH, OTHER, ON, new Decision("1", TODAY.plusDays(1))), DateInFuture.class);
    }

    private void refuses(MoveUnit command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH, new UnitDissolved(OTHER, ON, DECISION))
                .when(command).expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NoOpenPlan;
import vn.oneplusone.membership.commands.MembershipRefusal.WithdrawnBeforePlanned;
import vn.oneplusone.membership.commands.UnitCommand.WithdrawUnitPlan;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitPlanWithdrawn;

class WithdrawUnitPlanTest {
    private static final UUID PLAN = new UUID(4, 1);
    private static final LocalDate ON = LocalDate.of(2021, 4, 15);
    private static final UnitChangePlanned PLANNED = new UnitChangePlanned(PLAN, PlannedChange.DISSOLVE,
            List.of(COMMUNE), null, LocalDate.of(2025, 7, 1), "12-TTr", ON);

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_plan_is_given_up_once() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, PLANNED).when(new WithdrawUnitPlan(PLAN, ON))
                .expectEvents(new UnitPlanWithdrawn(PLAN, ON));
        fixture.given(THE_DISTRICT, THE_COMMUNE, PLANNED, new UnitPlanWithdrawn(PLAN, ON))
                .when(new WithdrawUnitPlan(PLAN, ON.plusDays(1))).expectException(NoOpenPlan.class).expectNoEvents();
    }

    @Test
    void refuses_a_plan_that_nobody_made() {
        refuses(new WithdrawUnitPlan(new UUID(4, 9), ON), NoOpenPlan.class);
    }

    @Test
    void refuses_a_day_before_the_plan() {
        refuses(new WithdrawUnitPlan(PLAN, ON.minusDays(1)), WithdrawnBeforePlanned.class);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(new WithdrawUnitPlan(PLAN, TODAY.plusDays(1)), DateInFuture.class);
    }

    private void refuses(WithdrawUnitPlan command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, PLANNED).when(command).expectException(refusal).expectNoEvents();
    }
}

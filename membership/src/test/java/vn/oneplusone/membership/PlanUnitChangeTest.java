package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.PlanAlreadyRecorded;
import vn.oneplusone.membership.commands.MembershipRefusal.SourcesMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.PlanUnitChange;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitRenamed;

class PlanUnitChangeTest {
    private static final UUID PLAN = new UUID(4, 1);
    private static final LocalDate ON = LocalDate.of(2021, 4, 15);
    private static final LocalDate FOR = LocalDate.of(2025, 7, 1);
    private static final UnitChangePlanned PLANNED = new UnitChangePlanned(PLAN, PlannedChange.DISSOLVE,
            List.of(COMMUNE), null, ON, "12-TTr", ON);

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_plan_may_lie_ahead_and_is_a_fact_of_its_own() {
        fixture.given(THE_DISTRICT, THE_COMMUNE).when(rename("Phú Tân"))
                .expectEvents(new UnitChangePlanned(PLAN, PlannedChange.RENAME, List.of(COMMUNE), "Phú Tân", FOR,
                        "12-TTr", ON));
    }

    @Test
    void what_is_planned_neither_ends_nor_renames_anything() {
        UUID branch = new UUID(4, 2);
        fixture.given(THE_DISTRICT, THE_COMMUNE, PLANNED)
                .when(new EstablishUnit(branch, UnitLevel.BRANCH, COMMUNE, "30439-09", "Chi đoàn mới", TODAY))
                .expectEvents(new UnitEstablished(branch, UnitLevel.BRANCH, COMMUNE, "30439-09", "Chi đoàn mới",
                        TODAY));
    }

    @Test
    void a_name_that_was_only_planned_can_still_be_given() {
        Decision decision = new Decision("1-QĐ", ON);
        fixture.given(THE_DISTRICT, THE_COMMUNE,
                new UnitChangePlanned(PLAN, PlannedChange.RENAME, List.of(COMMUNE), "Phú Tân", ON, "12-TTr", ON))
                .when(new RenameUnit(COMMUNE, "Phú Tân", TODAY, decision))
                .expectEvents(new UnitRenamed(COMMUNE, "Phú Tân", TODAY, decision));
    }

    @Test
    void refuses_the_same_plan_twice() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, PLANNED).when(rename("Phú Tân"))
                .expectException(PlanAlreadyRecorded.class).expectNoEvents();
    }

    @Test
    void refuses_a_rename_without_a_name() {
        refuses(rename(" "), NameMissing.class);
        refuses(rename(null), NameMissing.class);
    }

    @Test
    void refuses_a_plan_about_no_unit() {
        refuses(plan(List.of(), "12-TTr", ON), SourcesMissing.class);
    }

    @Test
    void refuses_an_unknown_unit_and_one_that_came_later() {
        refuses(plan(List.of(NOWHERE), "12-TTr", ON), UnitUnknown.class);
        refuses(plan(List.of(COMMUNE), "12-TTr", FOUNDED.minusDays(1)), UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_plan_without_a_paper() {
        refuses(plan(List.of(DISTRICT, COMMUNE), " ", ON), DecisionMissing.class);
    }

    @Test
    void refuses_a_paper_of_the_future() {
        refuses(plan(List.of(COMMUNE), "12-TTr", TODAY.plusDays(1)), DateInFuture.class);
    }

    private static PlanUnitChange rename(@Nullable String name) {
        return new PlanUnitChange(PLAN, PlannedChange.RENAME, List.of(COMMUNE), name, FOR, "12-TTr", ON);
    }

    private static PlanUnitChange plan(List<UUID> units, String document, LocalDate on) {
        return new PlanUnitChange(PLAN, PlannedChange.MERGE, units, null, FOR, document, on);
    }

    private void refuses(PlanUnitChange command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE).when(command).expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.MergeUnitsTest.DECISION;
import static vn.oneplusone.membership.MergeUnitsTest.ON;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER_COMMUNE;
import static vn.oneplusone.membership.Stage.ANOTHER_BRANCH;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.OTHER_BRANCH;
import static vn.oneplusone.membership.Stage.THE_BRANCH;
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
import vn.oneplusone.membership.commands.MembershipRefusal.ParentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.PartsMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.RestMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEstablished;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeInUse;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitForgotten;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitGivenTwice;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitNotBelow;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.UnitCommand.DissolveUnit;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.commands.UnitCommand.SplitUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitSplit;

class SplitUnitTest {
    private static final UUID EAST = new UUID(0, 71);
    private static final UUID WEST = new UUID(0, 72);

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    private static SplitUnit.Part part(UUID unit, String code, UUID... below) {
        return new SplitUnit.Part(unit, code, "Xã " + code, null, List.of(below));
    }

    private static SplitUnit split(SplitUnit.Part... parts) {
        return new SplitUnit(COMMUNE, List.of(parts), WEST, ON, DECISION);
    }

    private static UnitEstablished made(UUID unit, String code, @Nullable UnitKind kind) {
        return new UnitEstablished(unit, UnitLevel.COMMUNE, DISTRICT, code, "Xã " + code, ON, kind);
    }

    @Test
    void new_units_go_on_for_it_and_what_stood_below_it_stands_below_them() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, THE_BRANCH, ANOTHER_BRANCH)
                .when(split(part(EAST, "30461", BRANCH), part(WEST, "30462", OTHER_BRANCH)))
                .expectEvents(made(EAST, "30461", null), made(WEST, "30462", null),
                        new UnitMoved(BRANCH, EAST, ON, DECISION), new UnitMoved(OTHER_BRANCH, WEST, ON, DECISION),
                        new UnitSplit(COMMUNE, List.of(EAST, WEST), WEST, ON, DECISION));
    }

    @Test
    void a_part_is_what_the_unit_was_unless_it_is_said_otherwise() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitKindStated(COMMUNE, UnitKind.SCHOOL, TODAY))
                .when(split(part(EAST, "30461"), new SplitUnit.Part(WEST, "30462", "Xã 30462", UnitKind.OFFICE,
                        List.of())))
                .expectEvents(made(EAST, "30461", UnitKind.SCHOOL), made(WEST, "30462", UnitKind.OFFICE),
                        new UnitSplit(COMMUNE, List.of(EAST, WEST), WEST, ON, DECISION));
    }

    @Test
    void a_part_may_bear_the_code_of_the_unit_which_is_no_more() {
        fixture.given(THE_DISTRICT, THE_COMMUNE).when(split(part(EAST, "30439"), part(WEST, "30462")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void before_its_day_nothing_is_different_and_from_then_on_it_is_no_more() {
        UnitSplit done = new UnitSplit(COMMUNE, List.of(EAST, WEST), WEST, ON, DECISION);
        fixture.given(THE_DISTRICT, THE_COMMUNE, made(EAST, "30461", null), made(WEST, "30462", null), done)
                .when(new RenameUnit(COMMUNE, "Khác", ON.minusDays(1), DECISION)).expectSuccessfulHandlerExecution();
        fixture.given(THE_DISTRICT, THE_COMMUNE, made(EAST, "30461", null), made(WEST, "30462", null), done)
                .when(new DissolveUnit(COMMUNE, ON.plusDays(1), DECISION))
                .expectException(MembershipRefusal.UnitEnded.class);
        fixture.given(THE_DISTRICT, THE_COMMUNE, made(EAST, "30461", null), made(WEST, "30462", null), done)
                .when(split(part(new UUID(0, 73), "30463"), part(new UUID(0, 74), "30464")))
                .expectException(MembershipRefusal.UnitEnded.class).expectNoEvents();
    }

    @Test
    void a_branch_that_was_established_after_the_day_moves_from_its_own_first_day_on() {
        LocalDate day = LocalDate.of(2021, 7, 1);
        UUID late = new UUID(0, 75);
        LocalDate since = LocalDate.of(2021, 9, 5);
        fixture.given(THE_DISTRICT, THE_COMMUNE,
                new UnitEstablished(late, UnitLevel.BRANCH, COMMUNE, "30439-09", "Chi đoàn mới", since))
                .when(new SplitUnit(COMMUNE, List.of(part(EAST, "30461", late), part(WEST, "30462")), WEST, day,
                        DECISION))
                .expectEvents(new UnitEstablished(EAST, UnitLevel.COMMUNE, DISTRICT, "30461", "Xã 30461", day),
                        new UnitEstablished(WEST, UnitLevel.COMMUNE, DISTRICT, "30462", "Xã 30462", day),
                        new UnitMoved(late, EAST, since, DECISION),
                        new UnitSplit(COMMUNE, List.of(EAST, WEST), WEST, day, DECISION));
    }

    @Test
    void no_unit_below_is_forgotten_named_twice_or_taken_from_elsewhere() {
        refuses(split(part(EAST, "30461", BRANCH), part(WEST, "30462")), UnitForgotten.class);
        refuses(split(part(EAST, "30461", BRANCH, OTHER_BRANCH), part(WEST, "30462", BRANCH)), UnitGivenTwice.class);
        refuses(split(part(EAST, "30461", BRANCH), part(WEST, "30462", OTHER_BRANCH, MergeUnitsTest.OTHER)),
                UnitNotBelow.class);
        refuses(split(part(EAST, "30461", BRANCH), part(WEST, "30462", OTHER_BRANCH, NOWHERE)), UnitUnknown.class);
    }

    @Test
    void a_branch_that_has_ended_need_not_be_named() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, THE_BRANCH, ANOTHER_BRANCH,
                new UnitDissolved(BRANCH, TODAY, DECISION))
                .when(split(part(EAST, "30461", OTHER_BRANCH), part(WEST, "30462")))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_what_breaks_a_rule() {
        SplitUnit.Part east = part(EAST, "30461", BRANCH, OTHER_BRANCH);
        SplitUnit.Part west = part(WEST, "30462");
        refuses(split(west), PartsMissing.class);
        refuses(split(east, part(new UUID(0, 73), "30463")), RestMissing.class);
        refuses(split(east, part(EAST, "30463"), west), UnitAlreadyEstablished.class);
        refuses(split(east, part(WEST, "30461")), UnitCodeInUse.class);
        refuses(split(east, part(WEST, OTHER_COMMUNE.code())), UnitCodeInUse.class);
        refuses(split(east, new SplitUnit.Part(WEST, "30462", " ", null, List.of())), NameMissing.class);
        refuses(split(part(DISTRICT, "30461", BRANCH, OTHER_BRANCH), west), UnitAlreadyEstablished.class);
        refuses(new SplitUnit(NOWHERE, List.of(east, west), WEST, ON, DECISION), UnitUnknown.class);
        refuses(new SplitUnit(DISTRICT, List.of(part(EAST, "889", COMMUNE, MergeUnitsTest.OTHER), west), WEST, ON,
                DECISION), ParentMissing.class);
        refuses(new SplitUnit(COMMUNE, List.of(east, west), WEST, ON, new Decision(" ", TODAY)),
                DecisionMissing.class);
        refuses(new SplitUnit(COMMUNE, List.of(east, west), WEST, ON, new Decision("1", TODAY.plusDays(1))),
                DateInFuture.class);
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitDissolved(COMMUNE, ON.plusDays(9), DECISION))
                .when(split(part(EAST, "30461"), west)).expectException(UnitAlreadyEnded.class).expectNoEvents();
    }

    private void refuses(SplitUnit command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, THE_BRANCH, ANOTHER_BRANCH).when(command)
                .expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.NOWHERE;
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
import vn.oneplusone.membership.commands.MembershipRefusal.MergedIntoItself;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.ParentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.PlaceUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.SourcesMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEstablished;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeInUse;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.WrongLevel;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits;
import vn.oneplusone.membership.commands.UnitCommand.MergeUnits.NewUnit;
import vn.oneplusone.membership.commands.UnitCommand.MoveUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.membership.events.UnitMoved;
import vn.oneplusone.membership.events.UnitsMerged;

class MergeUnitsTest {
    static final UUID OTHER = new UUID(0, 30436);
    static final UUID NEW = new UUID(0, 36);
    static final UnitEstablished OTHER_COMMUNE = new UnitEstablished(OTHER, UnitLevel.COMMUNE, DISTRICT, "30436",
            "Xã Đoàn Phú An", FOUNDED);
    static final LocalDate ON = LocalDate.of(2022, 7, 1);
    static final Decision DECISION = new Decision("19-QĐ/TĐ", TODAY);
    private static final NewUnit MADE = new NewUnit(DISTRICT, "30436", "Xã Đoàn Phú An");

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void units_go_into_one_that_is_made_with_the_name_and_code_of_one_of_them() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE)
                .when(merge(List.of(COMMUNE, OTHER), NEW, MADE))
                .expectEvents(new UnitEstablished(NEW, UnitLevel.COMMUNE, DISTRICT, "30436", "Xã Đoàn Phú An", ON),
                        new UnitsMerged(List.of(COMMUNE, OTHER), NEW, ON, DECISION));
    }

    @Test
    void a_unit_goes_into_one_that_exists() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE)
                .when(merge(List.of(COMMUNE), OTHER, null))
                .expectEvents(new UnitsMerged(List.of(COMMUNE), OTHER, ON, DECISION));
    }

    @Test
    void a_unit_may_go_into_the_one_above_it() {
        fixture.given(THE_DISTRICT, THE_COMMUNE)
                .when(merge(List.of(COMMUNE), DISTRICT, null))
                .expectEvents(new UnitsMerged(List.of(COMMUNE), DISTRICT, ON, DECISION));
    }

    @Test
    void until_it_takes_effect_nothing_changes() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, merged(COMMUNE, OTHER))
                .when(new EstablishUnit(NEW, UnitLevel.BRANCH, COMMUNE, "30439-09", "Chi đoàn ấp mới", TODAY))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void what_stands_below_a_merged_unit_stands_below_the_target() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, THE_BRANCH, OTHER_COMMUNE,
                new UnitsMerged(List.of(COMMUNE), OTHER, TODAY, DECISION))
                .when(new MoveUnit(BRANCH, OTHER, TODAY, DECISION))
                .expectException(PlaceUnchanged.class).expectNoEvents();
    }

    @Test
    void a_name_and_a_code_are_free_once_their_unit_has_ended() {
        var ended = new UnitsMerged(List.of(COMMUNE), OTHER, TODAY, DECISION);
        var again = new EstablishUnit(NEW, UnitLevel.COMMUNE, DISTRICT, THE_COMMUNE.code(), THE_COMMUNE.name(), TODAY);
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, ended).when(again).expectSuccessfulHandlerExecution();
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, ended)
                .when(new EstablishUnit(NEW, UnitLevel.COMMUNE, DISTRICT, THE_COMMUNE.code(), THE_COMMUNE.name(),
                        TODAY.minusDays(1)))
                .expectException(UnitCodeInUse.class).expectNoEvents();
    }

    @Test
    void refuses_work_below_a_unit_after_its_end() {
        refusesAfterMerger(new EstablishUnit(NEW, UnitLevel.BRANCH, COMMUNE, "1", "Chi đoàn ấp mới", TODAY),
                UnitEnded.class);
    }

    @Test
    void refuses_a_second_end() {
        refusesAfterMerger(new MergeUnits(List.of(COMMUNE), NEW, MADE, TODAY.minusDays(1), DECISION),
                UnitAlreadyEnded.class);
        refusesAfterMerger(merge(List.of(COMMUNE), OTHER, null), UnitEnded.class);
    }

    @Test
    void refuses_a_target_that_ends() {
        refusesAfterMerger(new MergeUnits(List.of(OTHER), COMMUNE, null, TODAY.minusDays(1), DECISION),
                UnitAlreadyEnded.class);
    }

    @Test
    void refuses_a_merger_without_units() {
        refuses(merge(List.of(), OTHER, null), SourcesMissing.class);
    }

    @Test
    void refuses_a_unit_that_would_go_into_itself() {
        refuses(merge(List.of(COMMUNE, OTHER), OTHER, null), MergedIntoItself.class);
        refuses(merge(List.of(COMMUNE, COMMUNE), OTHER, null), MergedIntoItself.class);
        refuses(merge(List.of(DISTRICT), NEW, new NewUnit(DISTRICT, "1", "Đơn vị")), MergedIntoItself.class);
    }

    @Test
    void refuses_a_target_of_a_lower_level_so_that_no_circle_arises() {
        refuses(merge(List.of(DISTRICT), COMMUNE, null), WrongLevel.class);
        refuses(merge(List.of(COMMUNE), NEW, new NewUnit(OTHER, "1", "Đơn vị")), WrongLevel.class);
    }

    @Test
    void refuses_unknown_units() {
        refuses(merge(List.of(NOWHERE), OTHER, null), UnitUnknown.class);
        refuses(merge(List.of(COMMUNE), NOWHERE, null), UnitUnknown.class);
        refuses(merge(List.of(COMMUNE), NEW, new NewUnit(NOWHERE, "1", "Đơn vị")), UnitUnknown.class);
    }

    @Test
    void refuses_a_merger_before_a_unit_was_there() {
        refuses(new MergeUnits(List.of(COMMUNE), OTHER, null, FOUNDED.minusDays(1), DECISION),
                UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_made_unit_that_is_there_or_has_no_name_or_code_of_its_own() {
        refuses(merge(List.of(COMMUNE), OTHER, MADE), UnitAlreadyEstablished.class);
        refuses(merge(List.of(COMMUNE), NEW, new NewUnit(DISTRICT, "1", " ")), NameMissing.class);
        refuses(merge(List.of(COMMUNE), NEW, new NewUnit(DISTRICT, " ", "Đơn vị")), UnitCodeMissing.class);
        refuses(merge(List.of(COMMUNE), NEW, MADE), UnitCodeInUse.class);
    }

    @Test
    void refuses_what_was_not_decided_yet() {
        refuses(new MergeUnits(List.of(COMMUNE), OTHER, null, ON, new Decision(" ", TODAY)), DecisionMissing.class);
        refuses(new MergeUnits(List.of(COMMUNE), OTHER, null, ON, new Decision("1", TODAY.plusDays(1))),
                DateInFuture.class);
    }

    @Test
    void a_province_may_be_set_above_a_district_which_then_moves_below_it() {
        UUID province = new UUID(0, 91);
        fixture.given(THE_DISTRICT)
                .when(new EstablishUnit(province, UnitLevel.PROVINCE, null, "91", "Tỉnh Đoàn An Giang", TODAY))
                .expectSuccessfulHandlerExecution();
        UnitEstablished top = new UnitEstablished(province, UnitLevel.PROVINCE, null, "91", "Tỉnh Đoàn", TODAY);
        fixture.given(THE_DISTRICT, top, new UnitMoved(DISTRICT, province, TODAY, DECISION))
                .when(new EstablishUnit(NEW, UnitLevel.DISTRICT, null, "889", "Huyện Đoàn khác", TODAY))
                .expectException(ParentMissing.class).expectNoEvents();
    }

    private void refuses(MergeUnits command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE).when(command).expectException(refusal)
                .expectNoEvents();
    }

    private void refusesAfterMerger(Object command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE,
                new UnitsMerged(List.of(COMMUNE), OTHER, TODAY, DECISION))
                .when(command).expectException(refusal).expectNoEvents();
    }

    private static UnitsMerged merged(UUID source, UUID target) {
        return new UnitsMerged(List.of(source), target, ON, DECISION);
    }

    private static MergeUnits merge(List<UUID> sources, UUID target, @Nullable NewUnit made) {
        return new MergeUnits(sources, target, made, ON, DECISION);
    }
}

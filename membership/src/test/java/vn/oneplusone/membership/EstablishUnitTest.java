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

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.ParentMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitAlreadyEstablished;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeInUse;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitCodeMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.WrongLevel;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitLevel;

class EstablishUnitTest {
    private static final UUID NEW = new UUID(0, 30406);

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @ParameterizedTest
    @EnumSource(value = UnitLevel.class, mode = Mode.EXCLUDE, names = "BRANCH")
    void the_first_unit_is_the_top_of_the_tree(UnitLevel level) {
        fixture.givenNoPriorActivity()
                .when(new EstablishUnit(NEW, level, null, "1", "Đơn vị", FOUNDED))
                .expectEvents(new UnitEstablished(NEW, level, null, "1", "Đơn vị", FOUNDED));
    }

    @Test
    void a_commune_stands_below_the_district() {
        fixture.given(THE_DISTRICT)
                .when(commune("30406", "Thị Đoàn Phú Mỹ", DISTRICT, FOUNDED))
                .expectEvents(new UnitEstablished(NEW, UnitLevel.COMMUNE, DISTRICT, "30406", "Thị Đoàn Phú Mỹ",
                        FOUNDED));
    }

    @Test
    void a_branch_may_stand_directly_below_the_district() {
        fixture.given(THE_DISTRICT)
                .when(new EstablishUnit(NEW, UnitLevel.BRANCH, DISTRICT, "888-01", "Chi đoàn Công an huyện", FOUNDED))
                .expectEvents(new UnitEstablished(NEW, UnitLevel.BRANCH, DISTRICT, "888-01", "Chi đoàn Công an huyện",
                        FOUNDED));
    }

    @Test
    void two_units_may_share_a_name() {
        fixture.given(THE_DISTRICT, THE_COMMUNE)
                .when(commune("30406", THE_COMMUNE.name(), DISTRICT, FOUNDED))
                .expectEvents(new UnitEstablished(NEW, UnitLevel.COMMUNE, DISTRICT, "30406", THE_COMMUNE.name(),
                        FOUNDED));
    }

    @Test
    void refuses_a_unit_that_is_there_already() {
        refuses(new EstablishUnit(COMMUNE, UnitLevel.COMMUNE, DISTRICT, "1", "Tên khác", FOUNDED),
                UnitAlreadyEstablished.class);
    }

    @Test
    void refuses_a_blank_name() {
        refuses(commune("30406", " ", DISTRICT, FOUNDED), NameMissing.class);
    }

    @Test
    void refuses_a_blank_code() {
        refuses(commune(" ", "Thị Đoàn Phú Mỹ", DISTRICT, FOUNDED), UnitCodeMissing.class);
    }

    @Test
    void refuses_a_code_that_another_unit_has() {
        refuses(commune("30439", "Thị Đoàn Phú Mỹ", DISTRICT, FOUNDED), UnitCodeInUse.class);
    }

    @Test
    void refuses_a_second_top() {
        refuses(new EstablishUnit(NEW, UnitLevel.DISTRICT, null, "889", "Huyện Đoàn khác", FOUNDED),
                ParentMissing.class);
    }

    @Test
    void refuses_a_branch_as_the_top() {
        fixture.givenNoPriorActivity()
                .when(new EstablishUnit(NEW, UnitLevel.BRANCH, null, "1", "Chi đoàn", FOUNDED))
                .expectException(ParentMissing.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_unknown_parent() {
        refuses(commune("30406", "Thị Đoàn Phú Mỹ", NOWHERE, FOUNDED), UnitUnknown.class);
    }

    @Test
    void refuses_itself_as_the_parent() {
        refuses(commune("30406", "Thị Đoàn Phú Mỹ", NEW, FOUNDED), UnitUnknown.class);
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE, COMMUNE", "DISTRICT, COMMUNE", "PROVINCE, COMMUNE", "BRANCH, BRANCH", "COMMUNE, BRANCH",
            "DISTRICT, DISTRICT"})
    void refuses_a_parent_that_is_not_of_a_higher_level(UnitLevel level, UnitLevel parent) {
        UUID above = switch (parent) {
            case COMMUNE -> COMMUNE;
            case BRANCH -> BRANCH;
            case DISTRICT, PROVINCE -> DISTRICT;
        };
        refuses(new EstablishUnit(NEW, level, above, "1", "Đơn vị", LocalDate.of(2010, 1, 1)), WrongLevel.class);
    }

    @Test
    void refuses_a_unit_older_than_its_parent() {
        refuses(commune("30406", "Thị Đoàn Phú Mỹ", DISTRICT, FOUNDED.minusDays(1)), UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_unit_that_does_not_exist_yet() {
        refuses(commune("30406", "Thị Đoàn Phú Mỹ", DISTRICT, TODAY.plusDays(1)), DateInFuture.class);
    }

    @ParameterizedTest
    @CsvSource({"2022-01-10T16:59:59Z, true", "2022-01-10T17:00:00Z, false"})
    void a_day_begins_at_midnight_in_the_district(Instant instant, boolean stillTheTenth) {
        AggregateTestFixture<UnitTree> night = new AggregateTestFixture<>(UnitTree.class);
        night.registerInjectableResource(Clock.fixed(instant, ZoneOffset.UTC));
        var result = night.given(THE_DISTRICT)
                .when(commune("30406", "Thị Đoàn Phú Mỹ", DISTRICT, LocalDate.of(2022, 1, 11)));
        if (stillTheTenth) {
            result.expectException(DateInFuture.class).expectNoEvents();
        } else {
            result.expectSuccessfulHandlerExecution();
        }
    }

    private static EstablishUnit commune(String code, String name, @Nullable UUID parent, LocalDate on) {
        return new EstablishUnit(NEW, UnitLevel.COMMUNE, parent, code, name, on);
    }

    private void refuses(EstablishUnit command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, THE_BRANCH)
                .when(command)
                .expectException(refusal)
                .expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.MergeUnitsTest.DECISION;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER_COMMUNE;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.DISTRICT;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.KindUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.UnitCommand.EstablishUnit;
import vn.oneplusone.membership.commands.UnitCommand.StateUnitKind;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitEstablished;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitKindStated;
import vn.oneplusone.membership.events.UnitLevel;

class StateUnitKindTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 9, 5);
    private static final UUID SCHOOL = new UUID(0, 71);
    private static final UnitEstablished THE_SCHOOL = new UnitEstablished(SCHOOL, UnitLevel.COMMUNE, DISTRICT, "888-01",
            "Đoàn trường THPT Chu Văn An", FOUNDED, UnitKind.SCHOOL);

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_unit_is_established_as_what_it_is() {
        fixture.given(THE_DISTRICT)
                .when(new EstablishUnit(SCHOOL, UnitLevel.COMMUNE, DISTRICT, "888-01", THE_SCHOOL.name(), FOUNDED,
                        UnitKind.SCHOOL))
                .expectEvents(THE_SCHOOL);
    }

    @Test
    void a_school_stands_directly_below_the_district_as_its_own_union_or_as_a_branch() {
        for (UnitLevel level : new UnitLevel[]{UnitLevel.COMMUNE, UnitLevel.BRANCH}) {
            fixture.given(THE_DISTRICT)
                    .when(new EstablishUnit(SCHOOL, level, DISTRICT, "888-01", "Trường", FOUNDED, UnitKind.SCHOOL))
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void what_nobody_had_stated_is_stated_later() {
        fixture.given(THE_DISTRICT, THE_COMMUNE)
                .when(new StateUnitKind(COMMUNE, UnitKind.RESIDENTIAL_AREA, FOUNDED))
                .expectEvents(new UnitKindStated(COMMUNE, UnitKind.RESIDENTIAL_AREA, FOUNDED));
    }

    @Test
    void a_unit_becomes_another_kind_from_a_day_on() {
        fixture.given(THE_DISTRICT, THE_SCHOOL)
                .when(new StateUnitKind(SCHOOL, UnitKind.OFFICE, SINCE))
                .expectEvents(new UnitKindStated(SCHOOL, UnitKind.OFFICE, SINCE));
        fixture.given(THE_DISTRICT, THE_SCHOOL, new UnitKindStated(SCHOOL, UnitKind.OFFICE, SINCE))
                .when(new StateUnitKind(SCHOOL, UnitKind.SCHOOL, SINCE.minusDays(1)))
                .expectException(KindUnchanged.class);
        fixture.given(THE_DISTRICT, THE_SCHOOL, new UnitKindStated(SCHOOL, UnitKind.OFFICE, SINCE))
                .when(new StateUnitKind(SCHOOL, UnitKind.SCHOOL, SINCE.plusDays(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_first_statement_also_holds_for_the_days_before() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitKindStated(COMMUNE, UnitKind.SCHOOL, TODAY))
                .when(new StateUnitKind(COMMUNE, UnitKind.SCHOOL, FOUNDED))
                .expectException(KindUnchanged.class).expectNoEvents();
    }

    @Test
    void refuses_what_breaks_a_rule() {
        refuses(new StateUnitKind(NOWHERE, UnitKind.SCHOOL, TODAY), UnitUnknown.class);
        refuses(new StateUnitKind(COMMUNE, UnitKind.SCHOOL, FOUNDED.minusDays(1)), UnitEstablishedLater.class);
        refuses(new StateUnitKind(COMMUNE, UnitKind.SCHOOL, TODAY.plusDays(1)), DateInFuture.class);
        refuses(new StateUnitKind(OTHER, UnitKind.SCHOOL, SINCE), UnitEnded.class);
    }

    private void refuses(StateUnitKind command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, new UnitDissolved(OTHER, SINCE, DECISION))
                .when(command).expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.PilotAlreadyDesignated;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.UnitCommand.DesignatePilot;
import vn.oneplusone.membership.events.PilotDesignated;

class DesignatePilotTest {
    private static final LocalDate ON = LocalDate.of(2021, 1, 15);

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_unit_becomes_the_pilot_of_a_year() {
        fixture.given(THE_DISTRICT, THE_COMMUNE)
                .when(new DesignatePilot(COMMUNE, 2021, ON))
                .expectEvents(new PilotDesignated(COMMUNE, 2021, ON));
    }

    @Test
    void the_pilot_of_one_year_may_be_the_pilot_of_the_next() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new PilotDesignated(COMMUNE, 2021, ON))
                .when(new DesignatePilot(COMMUNE, 2022, TODAY))
                .expectEvents(new PilotDesignated(COMMUNE, 2022, TODAY));
    }

    @Test
    void refuses_the_same_pilot_twice_in_a_year() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new PilotDesignated(COMMUNE, 2021, ON))
                .when(new DesignatePilot(COMMUNE, 2021, ON.plusDays(1)))
                .expectException(PilotAlreadyDesignated.class)
                .expectNoEvents();
    }

    @Test
    void refuses_an_unknown_unit() {
        refuses(new DesignatePilot(NOWHERE, 2021, ON), UnitUnknown.class);
    }

    @Test
    void refuses_before_any_unit_is_there() {
        fixture.givenNoPriorActivity()
                .when(new DesignatePilot(COMMUNE, 2021, ON))
                .expectException(UnitUnknown.class)
                .expectNoEvents();
    }

    @Test
    void refuses_a_date_before_the_unit_was_there() {
        refuses(new DesignatePilot(COMMUNE, 1990, FOUNDED.minusDays(1)), UnitEstablishedLater.class);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(new DesignatePilot(COMMUNE, 2022, TODAY.plusDays(1)), DateInFuture.class);
    }

    private void refuses(DesignatePilot command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE).when(command).expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.MergeUnitsTest.DECISION;
import static vn.oneplusone.membership.MergeUnitsTest.ON;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER;
import static vn.oneplusone.membership.MergeUnitsTest.OTHER_COMMUNE;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.FOUNDED;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.THE_COMMUNE;
import static vn.oneplusone.membership.Stage.THE_DISTRICT;
import static vn.oneplusone.membership.Stage.TODAY;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.DecisionMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NameMissing;
import vn.oneplusone.membership.commands.MembershipRefusal.NameUnchanged;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEnded;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.UnitCommand.RenameUnit;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.UnitDissolved;
import vn.oneplusone.membership.events.UnitRenamed;

class RenameUnitTest {
    private static final String NAME = "Xã Đoàn Phú Xuân Đông";

    private final AggregateTestFixture<UnitTree> fixture = Stage.unitTree();

    @Test
    void a_unit_bears_a_new_name_from_a_date_on_that_may_lie_ahead() {
        fixture.given(THE_DISTRICT, THE_COMMUNE)
                .when(new RenameUnit(COMMUNE, NAME, ON, DECISION))
                .expectEvents(new UnitRenamed(COMMUNE, NAME, ON, DECISION));
    }

    @Test
    void before_that_date_it_still_bears_the_old_one() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitRenamed(COMMUNE, NAME, ON, DECISION))
                .when(new RenameUnit(COMMUNE, NAME, TODAY, DECISION))
                .expectEvents(new UnitRenamed(COMMUNE, NAME, TODAY, DECISION));
        fixture.given(THE_DISTRICT, THE_COMMUNE, new UnitRenamed(COMMUNE, NAME, ON, DECISION))
                .when(new RenameUnit(COMMUNE, THE_COMMUNE.name(), TODAY, DECISION))
                .expectException(NameUnchanged.class).expectNoEvents();
    }

    @Test
    void two_units_may_share_a_name() {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE)
                .when(new RenameUnit(COMMUNE, OTHER_COMMUNE.name(), TODAY, DECISION))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refuses_what_breaks_a_rule() {
        refuses(new RenameUnit(COMMUNE, " ", TODAY, DECISION), NameMissing.class);
        refuses(new RenameUnit(COMMUNE, THE_COMMUNE.name(), TODAY, DECISION), NameUnchanged.class);
        refuses(new RenameUnit(NOWHERE, NAME, TODAY, DECISION), UnitUnknown.class);
        refuses(new RenameUnit(COMMUNE, NAME, FOUNDED.minusDays(1), DECISION), UnitEstablishedLater.class);
        refuses(new RenameUnit(OTHER, NAME, ON, DECISION), UnitEnded.class);
        refuses(new RenameUnit(COMMUNE, NAME, TODAY, new Decision("", TODAY)), DecisionMissing.class);
        refuses(new RenameUnit(COMMUNE, NAME, ON, new Decision("1", TODAY.plusDays(1))), DateInFuture.class);
    }

    private void refuses(RenameUnit command, Class<? extends MembershipRefusal> refusal) {
        fixture.given(THE_DISTRICT, THE_COMMUNE, OTHER_COMMUNE, new UnitDissolved(OTHER, ON, DECISION))
                .when(command).expectException(refusal).expectNoEvents();
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.PersonRequestCommand.WithdrawPersonRequest;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.RequestedAction;

class WithdrawPersonRequestTest {
    private static final UUID REQUEST = new UUID(2, 1);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final PersonRequested REQUESTED = new PersonRequested(REQUEST, BRANCH, RequestedAction.ADMISSION,
            Map.of(), LAN, null, ON);
    private static final PersonRequestWithdrawn WITHDRAWN = new PersonRequestWithdrawn(REQUEST, ON);

    private final AggregateTestFixture<PersonRequest> fixture = Stage.request();

    @Test
    void records_the_day() {
        fixture.given(REQUESTED).when(new WithdrawPersonRequest(REQUEST, ON)).expectEvents(WITHDRAWN);
    }

    @Test
    void refuses_to_withdraw_what_was_never_asked() {
        fixture.givenNoPriorActivity().when(new WithdrawPersonRequest(REQUEST, ON))
                .expectException(MembershipRefusal.PersonRequestUnknown.class).expectNoEvents();
    }

    @Test
    void refuses_a_second_time() {
        refuses(ON, MembershipRefusal.PersonRequestAlreadyWithdrawn.class, REQUESTED, WITHDRAWN);
    }

    @Test
    void refuses_to_withdraw_what_was_answered() {
        refuses(ON, MembershipRefusal.PersonRequestAlreadyAnswered.class, REQUESTED,
                new PersonRequestAnswered(REQUEST, true, COMMUNE, LAN, null, ON));
    }

    @Test
    void refuses_a_day_before_the_request() {
        refuses(ON.minusDays(1), MembershipRefusal.BeforePersonRequest.class, REQUESTED);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(TODAY.plusDays(1), DateInFuture.class, REQUESTED);
    }

    private void refuses(LocalDate on, Class<? extends MembershipRefusal> why, RequestEvent... before) {
        fixture.given((Object[]) before).when(new WithdrawPersonRequest(REQUEST, on)).expectException(why)
                .expectNoEvents();
    }
}

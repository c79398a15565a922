package vn.oneplusone.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitEstablishedLater;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.PersonRequestCommand.RequestPerson;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.SealedText;

class RequestPersonTest {
    private static final UUID REQUEST = new UUID(2, 1);
    private static final LocalDate ON = LocalDate.of(2021, 9, 2);
    private static final SealedText TYPED = new SealedText("sealed:1:typed");
    private static final Map<String, String> WISH = Map.of("organization", "FEDERATION", "channel", "MEETING");

    private final AggregateTestFixture<PersonRequest> fixture = Stage.request();

    @Test
    void records_who_asks_for_what_about_a_known_person() {
        fixture.givenNoPriorActivity().when(request(BRANCH, LAN, null, ON)).expectEvents(
                new PersonRequested(REQUEST, BRANCH, RequestedAction.REFERRAL, WISH, LAN, null, ON));
    }

    @Test
    void records_what_was_typed_where_nobody_is_known() {
        fixture.givenNoPriorActivity().when(request(BRANCH, null, TYPED, TODAY)).expectEvents(
                new PersonRequested(REQUEST, BRANCH, RequestedAction.REFERRAL, WISH, null, TYPED.value(), TODAY));
    }

    @Test
    void the_fields_of_a_wish_are_sorted_and_stay_as_they_were() {
        Map<String, String> wish = new HashMap<>(WISH);
        PersonRequested requested = new PersonRequested(REQUEST, BRANCH, RequestedAction.REFERRAL, wish, LAN, null, ON);
        wish.clear();
        assertThat(requested.wish().keySet()).containsExactly("channel", "organization");
        assertThatNullPointerException().isThrownBy(() -> new PersonRequested(REQUEST, BRANCH,
                RequestedAction.REFERRAL, Collections.singletonMap("channel", null), LAN, null, ON));
    }

    @Test
    void refuses_the_same_request_again() {
        fixture.given(new PersonRequested(REQUEST, BRANCH, RequestedAction.REFERRAL, WISH, LAN, null, ON))
                .when(request(BRANCH, LAN, null, ON))
                .expectException(MembershipRefusal.PersonRequestAlreadyMade.class).expectNoEvents();
    }

    @Test
    void refuses_a_request_about_nobody() {
        refuses(request(BRANCH, null, null, ON), MembershipRefusal.NobodyRequested.class);
    }

    @Test
    void refuses_a_person_who_is_not_registered() {
        refuses(request(BRANCH, NOWHERE, null, ON), PersonUnknown.class);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(request(BRANCH, LAN, null, TODAY.plusDays(1)), DateInFuture.class);
    }

    @Test
    void refuses_a_unit_that_is_not_there() {
        refuses(request(NOWHERE, LAN, null, ON), UnitUnknown.class);
    }

    @Test
    void refuses_a_unit_that_is_not_there_yet() {
        refuses(request(BRANCH, LAN, null, LocalDate.of(1999, 12, 31)), UnitEstablishedLater.class);
    }

    private void refuses(RequestPerson command, Class<? extends MembershipRefusal> why) {
        fixture.givenNoPriorActivity().when(command).expectException(why).expectNoEvents();
    }

    private static RequestPerson request(UUID unit, @Nullable UUID person, @Nullable SealedText typed, LocalDate on) {
        return new RequestPerson(REQUEST, unit, RequestedAction.REFERRAL, WISH, person, typed, on);
    }
}

package vn.oneplusone.membership;

import static vn.oneplusone.membership.Stage.BRANCH;
import static vn.oneplusone.membership.Stage.COMMUNE;
import static vn.oneplusone.membership.Stage.LAN;
import static vn.oneplusone.membership.Stage.NOWHERE;
import static vn.oneplusone.membership.Stage.PARENT;
import static vn.oneplusone.membership.Stage.TODAY;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.commands.MembershipRefusal;
import vn.oneplusone.membership.commands.MembershipRefusal.DateInFuture;
import vn.oneplusone.membership.commands.MembershipRefusal.PersonUnknown;
import vn.oneplusone.membership.commands.MembershipRefusal.UnitUnknown;
import vn.oneplusone.membership.commands.PersonRequestCommand.AnswerPersonRequest;
import vn.oneplusone.membership.events.PersonRequestAnswered;
import vn.oneplusone.membership.events.PersonRequestWithdrawn;
import vn.oneplusone.membership.events.PersonRequested;
import vn.oneplusone.membership.events.RequestEvent;
import vn.oneplusone.membership.events.RequestedAction;
import vn.oneplusone.membership.events.SealedText;

class AnswerPersonRequestTest {
    private static final UUID REQUEST = new UUID(2, 1);
    private static final LocalDate ASKED = LocalDate.of(2021, 9, 2);
    private static final LocalDate ON = LocalDate.of(2021, 9, 5);
    private static final SealedText REASON = new SealedText("sealed:1:reason");
    private static final PersonRequested ABOUT_LAN = new PersonRequested(REQUEST, BRANCH, RequestedAction.REFERRAL,
            Map.of(), LAN, null, ASKED);
    private static final PersonRequested TYPED = new PersonRequested(REQUEST, BRANCH, RequestedAction.SUPPORT, Map.of(),
            null, "sealed:1:typed", ASKED);

    private final AggregateTestFixture<PersonRequest> fixture = Stage.request();

    @Test
    void records_that_the_unit_agreed() {
        fixture.given(ABOUT_LAN).when(agree(LAN, null, ON))
                .expectEvents(new PersonRequestAnswered(REQUEST, true, COMMUNE, LAN, null, ON));
    }

    @Test
    void records_whom_the_typed_words_meant() {
        fixture.given(TYPED).when(agree(LAN, null, ASKED))
                .expectEvents(new PersonRequestAnswered(REQUEST, true, COMMUNE, LAN, null, ASKED));
    }

    @Test
    void records_a_refusal_with_its_reason_and_without_a_person() {
        fixture.given(TYPED).when(new AnswerPersonRequest(REQUEST, false, COMMUNE, LAN, REASON, ON))
                .expectEvents(new PersonRequestAnswered(REQUEST, false, COMMUNE, null, REASON.value(), ON));
    }

    @Test
    void refuses_to_answer_what_was_never_asked() {
        fixture.givenNoPriorActivity().when(agree(LAN, null, ON))
                .expectException(MembershipRefusal.PersonRequestUnknown.class).expectNoEvents();
    }

    @Test
    void refuses_a_second_answer() {
        refuses(agree(LAN, null, ON), MembershipRefusal.PersonRequestAlreadyAnswered.class, ABOUT_LAN,
                new PersonRequestAnswered(REQUEST, false, COMMUNE, null, REASON.value(), ON));
    }

    @Test
    void refuses_an_answer_after_the_withdrawal() {
        refuses(agree(LAN, null, ON), MembershipRefusal.PersonRequestAlreadyWithdrawn.class, ABOUT_LAN,
                new PersonRequestWithdrawn(REQUEST, ON));
    }

    @Test
    void refuses_a_day_before_the_request() {
        refuses(agree(LAN, null, ASKED.minusDays(1)), MembershipRefusal.BeforePersonRequest.class, ABOUT_LAN);
    }

    @Test
    void refuses_a_date_in_the_future() {
        refuses(agree(LAN, null, TODAY.plusDays(1)), DateInFuture.class, ABOUT_LAN);
    }

    @Test
    void refuses_an_answer_of_a_unit_that_is_not_there() {
        refuses(new AnswerPersonRequest(REQUEST, true, NOWHERE, LAN, null, ON), UnitUnknown.class, ABOUT_LAN);
    }

    @Test
    void refuses_to_agree_about_nobody() {
        refuses(agree(null, null, ON), MembershipRefusal.RequestedPersonMissing.class, TYPED);
    }

    @Test
    void refuses_to_agree_about_another_person_than_was_asked_for() {
        refuses(agree(PARENT, null, ON), MembershipRefusal.AnotherPersonRequested.class, ABOUT_LAN);
    }

    @Test
    void refuses_to_agree_about_a_person_who_is_not_registered() {
        refuses(agree(NOWHERE, null, ON), PersonUnknown.class, TYPED);
    }

    @Test
    void refuses_a_refusal_without_a_reason() {
        refuses(new AnswerPersonRequest(REQUEST, false, COMMUNE, null, null, ON),
                MembershipRefusal.RefusalReasonMissing.class, TYPED);
    }

    @Test
    void refuses_a_reason_on_agreement() {
        refuses(agree(LAN, REASON, ON), MembershipRefusal.RefusalReasonUnexpected.class, ABOUT_LAN);
    }

    private void refuses(AnswerPersonRequest command, Class<? extends MembershipRefusal> why, RequestEvent... before) {
        fixture.given((Object[]) before).when(command).expectException(why).expectNoEvents();
    }

    private static AnswerPersonRequest agree(@Nullable UUID person, @Nullable SealedText reason, LocalDate on) {
        return new AnswerPersonRequest(REQUEST, true, COMMUNE, person, reason, on);
    }
}

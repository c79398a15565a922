package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectEndorsement;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.EndorserNotCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.NothingCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.OrderNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.OrderedElsewhere;
import vn.oneplusone.referral.commands.ReferralRefusal.StepAfterNext;
import vn.oneplusone.referral.commands.ReferralRefusal.StepNotRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.TogetherTooShort;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesNotEnough;
import vn.oneplusone.referral.commands.ReferralRefusal.YearIsClosed;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;

class CorrectEndorsementTest {
    private static final SealedText WHY = new SealedText("sealed:1:why");
    private static final LocalDate EARLIER = ENDORSED.minusDays(3);
    private static final LocalDate LATER = ENDORSED.plusDays(3);

    private final Scene scene = new Scene();

    private static CorrectEndorsement votes(int present, int votesFor, LocalDate on) {
        return ordered(present, votesFor, on, null);
    }

    private static CorrectEndorsement ordered(int present, int votesFor, LocalDate on,
            @Nullable CorrectionOrder order) {
        return new CorrectEndorsement(new EndorseReferral(YOUTH, UNION, present, votesFor, on, TOGETHER), WHY, TODAY,
                order);
    }

    private static EndorsementCorrected corrected(int present, int votesFor, LocalDate on,
            @Nullable CorrectionOrder order) {
        return new EndorsementCorrected(REFERRAL, ENDORSED, present, votesFor, on, RULES, TOGETHER, null, null, null,
                WHY.value(), TODAY, order);
    }

    private static List<ReferralEvent> fulfilled(Organization organization) {
        return and(approved(organization), new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void replaces_votes_and_day() {
        scene.emits(endorsed(UNION), votes(22, 14, LATER), corrected(22, 14, LATER, null));
    }

    @Test
    void also_of_a_referral_that_is_fulfilled() {
        scene.emits(fulfilled(UNION), votes(22, 14, EARLIER), corrected(22, 14, EARLIER, null));
    }

    @Test
    void refuses_votes_without_a_majority() {
        scene.refuses(VotesNotEnough.class, endorsed(UNION), votes(22, 11, ENDORSED));
        scene.emits(endorsed(UNION), votes(22, 12, ENDORSED), corrected(22, 12, ENDORSED, null));
    }

    @Test
    void refuses_too_short_a_time_together() {
        scene.refuses(TogetherTooShort.class, endorsed(UNION),
                new CorrectEndorsement(new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED,
                        ENDORSED.minusMonths(3).plusDays(1)), WHY, TODAY, null));
    }

    @Test
    void stays_between_what_came_before_and_what_came_after() {
        scene.refuses(StepOutOfOrder.class, approved(UNION), votes(20, 16, TASK.minusDays(1)));
        scene.emits(approved(UNION), votes(20, 16, TASK), corrected(20, 16, TASK, null));
        scene.emits(approved(UNION), votes(20, 16, APPROVED), corrected(20, 16, APPROVED, null));
        scene.refuses(StepAfterNext.class, approved(UNION), votes(20, 16, APPROVED.plusDays(1)));
        scene.refuses(DateInFuture.class, endorsed(UNION), votes(20, 16, TOMORROW));
    }

    @Test
    void refuses_to_repeat_what_is_on_record() {
        scene.refuses(NothingCorrected.class, endorsed(UNION), votes(20, 15, ENDORSED));
        scene.refuses(NothingCorrected.class, and(endorsed(UNION), corrected(22, 14, LATER, null)),
                votes(22, 14, LATER));
    }

    @Test
    void a_correction_is_corrected_in_turn() {
        scene.emits(and(endorsed(UNION), corrected(22, 14, LATER, null)), votes(20, 15, ENDORSED),
                new EndorsementCorrected(REFERRAL, LATER, 20, 15, ENDORSED, RULES, TOGETHER, null, null, null,
                        WHY.value(), TODAY, null));
    }

    @Test
    void the_next_step_is_judged_by_the_corrected_day() {
        scene.refuses(StepOutOfOrder.class, and(endorsed(UNION), corrected(20, 15, APPROVED.plusDays(1), null)),
                new ApproveReferral(YOUTH, UNION, DECISION, null));
        scene.emits(and(endorsed(UNION), corrected(20, 15, APPROVED, null)),
                new ApproveReferral(YOUTH, UNION, DECISION, null), new ReferralApproved(REFERRAL, DECISION, null));
    }

    @Test
    void a_vote_of_the_branch_does_not_become_a_decision_of_the_level_above() {
        scene.refuses(EndorserNotCorrected.class, endorsed(UNION),
                new CorrectEndorsement(new EndorseReferral(YOUTH, UNION, null, null, ENDORSED, TOGETHER,
                        EndorsedBy.LEVEL_ABOVE, null, null), WHY, TODAY, null));
        scene.refuses(AgreementAboveMissing.class, endorsed(UNION),
                new CorrectEndorsement(new EndorseReferral(YOUTH, UNION, 5, 5, ENDORSED, TOGETHER,
                        EndorsedBy.COMMITTEE, null, null), WHY, TODAY, null));
    }

    @Test
    void refuses_where_nothing_was_endorsed() {
        scene.refuses(StepNotRecorded.class, ready(UNION), votes(20, 15, ENDORSED));
        scene.refuses(StepNotRecorded.class, List.of(), votes(20, 15, ENDORSED));
    }

    @Test
    void the_agreement_of_the_federation_has_a_day_alone() {
        scene.emits(endorsed(FEDERATION),
                new CorrectEndorsement(new EndorseReferral(YOUTH, FEDERATION, null, null, EARLIER), WHY, TODAY, null),
                new EndorsementCorrected(REFERRAL, ENDORSED, null, null, EARLIER, RULES, null, null, null, null,
                        WHY.value(), TODAY, null));
    }

    @Test
    void a_day_of_a_closed_year_moves_by_order_of_who_closed_it_alone() {
        CorrectionOrder order = new CorrectionOrder(COMMUNE, new Decision("7-CV/HĐ", TODAY));
        scene.refuses(OrderNotNeeded.class, endorsed(UNION), ordered(20, 15, LATER, order));
        scene.closed(2021);
        scene.refuses(YearIsClosed.class, endorsed(UNION), votes(20, 15, LATER));
        scene.refuses(OrderedElsewhere.class, endorsed(UNION),
                ordered(20, 15, LATER, new CorrectionOrder(BRANCH, new Decision("7-CV/HĐ", TODAY))));
        scene.emits(endorsed(UNION), ordered(20, 15, LATER, order), corrected(20, 15, LATER, order));
        // no figure rests on the votes
        scene.emits(endorsed(UNION), votes(20, 16, ENDORSED), corrected(20, 16, ENDORSED, null));
    }
}

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
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.CorrectApproval;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmissionMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmissionNotCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmittedBeforeDecision;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.DecisionNumberMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.NothingCorrected;
import vn.oneplusone.referral.commands.ReferralRefusal.StepAfterNext;
import vn.oneplusone.referral.commands.ReferralRefusal.StepNotRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.YearIsClosed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooYoung;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;

class CorrectApprovalTest {
    private static final SealedText WHY = new SealedText("sealed:1:why");
    private static final LocalDate RIGHT = APPROVED.plusDays(10);
    private static final Decision NUMBER = new Decision("46-QĐ/HĐ", APPROVED);
    private static final Decision DAY = new Decision("45-QĐ/HĐ", RIGHT);

    private final Scene scene = new Scene();

    private static CorrectApproval approval(Decision decision, @Nullable LocalDate ceremonyOn) {
        return new CorrectApproval(new ApproveReferral(YOUTH, UNION, decision, ceremonyOn), WHY, TODAY, null);
    }

    private static ApprovalCorrected corrected(Decision decision, @Nullable LocalDate ceremonyOn,
            ApprovalCorrected.@Nullable Fulfilment fulfilment, @Nullable CorrectionOrder order) {
        return new ApprovalCorrected(REFERRAL, APPROVED, decision, ceremonyOn, null, fulfilment, WHY.value(), TODAY,
                order);
    }

    private static List<ReferralEvent> fulfilled() {
        return and(approved(UNION), new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void replaces_number_and_date_of_the_decision() {
        scene.emits(approved(UNION), approval(NUMBER, null), corrected(NUMBER, null, null, null));
        scene.emits(approved(UNION), approval(DAY, RIGHT.plusDays(1)), corrected(DAY, RIGHT.plusDays(1), null, null));
    }

    @Test
    void refuses_a_decision_before_the_endorsement() {
        scene.refuses(StepOutOfOrder.class, approved(UNION),
                approval(new Decision("45-QĐ/HĐ", ENDORSED.minusDays(1)), null));
        Decision same = new Decision("45-QĐ/HĐ", ENDORSED);
        scene.emits(approved(UNION), approval(same, null), corrected(same, null, null, null));
    }

    @Test
    void refuses_what_an_approval_would_be_refused_for() {
        scene.refuses(DecisionNumberMissing.class, approved(UNION), approval(new Decision(" ", APPROVED), null));
        scene.refuses(DateInFuture.class, approved(UNION), approval(new Decision("45-QĐ/HĐ", TOMORROW), null));
        scene.refuses(StepOutOfOrder.class, approved(UNION), approval(DAY, RIGHT.minusDays(1)));
        scene.registered(YOUTH, 2007);
        scene.refuses(YouthTooYoung.class, approved(UNION), approval(DAY, null));
    }

    @Test
    void refuses_to_repeat_what_is_on_record_and_what_is_not() {
        scene.refuses(NothingCorrected.class, approved(UNION), approval(DECISION, null));
        scene.refuses(StepNotRecorded.class, endorsed(UNION), approval(DAY, null));
    }

    @Test
    void stays_before_what_closed_the_referral() {
        List<ReferralEvent> lapsed = and(approved(UNION), new ReferralLapsed(REFERRAL, RIGHT));
        scene.emits(lapsed, approval(DAY, null), corrected(DAY, null, null, null));
        scene.refuses(StepAfterNext.class, lapsed, approval(new Decision("45-QĐ/HĐ", RIGHT.plusDays(1)), null));
    }

    @Test
    void moves_the_fulfilment_and_credit_with_the_admission_that_followed_from_it() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(AdmissionNotCorrected.class, fulfilled(), approval(DAY, null));
        scene.moved(REFERRER, UNION, BRANCH, OTHER_BRANCH, APPROVED.plusDays(5).toString());
        scene.corrected(YOUTH, UNION, BRANCH, "2021-05-05", RIGHT, REFERRAL);
        scene.emits(fulfilled(), approval(DAY, null), corrected(DAY, null,
                new ApprovalCorrected.Fulfilment(APPROVED, RIGHT, REFERRER, OTHER_BRANCH), null));
    }

    @Test
    void an_admission_of_another_day_stays_where_it_is() {
        List<ReferralEvent> facts = and(approved(UNION), new ReferralFulfilled(REFERRAL, RIGHT, REFERRER, BRANCH));
        scene.admitted(YOUTH, UNION, BRANCH, RIGHT.toString(), REFERRAL);
        Decision day = new Decision("45-QĐ/HĐ", APPROVED.plusDays(1));
        scene.emits(facts, approval(day, null),
                corrected(day, null, new ApprovalCorrected.Fulfilment(RIGHT, RIGHT, REFERRER, BRANCH), null));
        scene.refuses(AdmittedBeforeDecision.class, facts,
                approval(new Decision("45-QĐ/HĐ", RIGHT.plusDays(1)), null));
    }

    @Test
    void refuses_where_the_admission_was_annulled() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL)
                .annulled(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(AdmissionMissing.class, fulfilled(), approval(DAY, null));
    }

    @Test
    void the_fulfilment_is_judged_by_the_corrected_day() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        List<ReferralEvent> later = and(approved(UNION), corrected(DAY, null, null, null));
        scene.refuses(StepOutOfOrder.class, later, new FulfilReferral(YOUTH, UNION, REFERRAL));
    }

    @Test
    void a_number_of_a_closed_year_is_corrected_without_an_order_and_a_day_with_one() {
        scene.closed(2021);
        CorrectionOrder order = new CorrectionOrder(COMMUNE, new Decision("7-CV/HĐ", TODAY));
        scene.emits(approved(UNION), approval(NUMBER, null), corrected(NUMBER, null, null, null));
        scene.refuses(YearIsClosed.class, approved(UNION), approval(DAY, null));
        scene.emits(approved(UNION),
                new CorrectApproval(new ApproveReferral(YOUTH, UNION, DAY, null), WHY, TODAY, order),
                corrected(DAY, null, null, order));
    }

    @Test
    void the_federation_alike() {
        scene.emits(approved(FEDERATION),
                new CorrectApproval(new ApproveReferral(YOUTH, FEDERATION, DAY, null), WHY, TODAY, null),
                corrected(DAY, null, null, null));
        scene.emits(and(endorsed(FEDERATION), new ReferralApproved(REFERRAL, DAY, RIGHT)),
                new CorrectApproval(new ApproveReferral(YOUTH, FEDERATION, DAY, null), WHY, TODAY, null),
                new ApprovalCorrected(REFERRAL, RIGHT, DAY, null, null, null, WHY.value(), TODAY, null));
    }
}

package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.oneplusone.membership.events.CorrectionOrder;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.TakeBackStep;
import vn.oneplusone.referral.commands.ReferralRefusal.OrderIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationAlreadyRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.StepNotRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.StepRestedOn;
import vn.oneplusone.referral.commands.ReferralRefusal.YearIsClosed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyMember;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthErased;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;

class TakeBackStepTest {
    private static final SealedText WHY = new SealedText("sealed:1:why");

    private final Scene scene = new Scene();

    private static TakeBackStep takeBack(Organization organization, RecordedStep step) {
        return new TakeBackStep(YOUTH, organization, step, WHY, TODAY, null);
    }

    private static StepTakenBack back(RecordedStep step, LocalDate wasOn) {
        return ordered(step, wasOn, null);
    }

    private static StepTakenBack ordered(RecordedStep step, LocalDate wasOn, @Nullable CorrectionOrder order) {
        return new StepTakenBack(REFERRAL, step, wasOn, WHY.value(), TODAY, order);
    }

    private static List<ReferralEvent> declined(DeclinedBy by) {
        return and(endorsed(UNION), new ReferralDeclined(REFERRAL, by, null, ENDORSED));
    }

    @Test
    void takes_the_last_step_back_whatever_it_was() {
        scene.emits(confirmed(UNION), takeBack(UNION, RecordedStep.CONFIRMATION),
                back(RecordedStep.CONFIRMATION, CONFIRMED));
        scene.emits(endorsed(FEDERATION), takeBack(FEDERATION, RecordedStep.ENDORSEMENT),
                back(RecordedStep.ENDORSEMENT, ENDORSED));
        scene.emits(approved(UNION), takeBack(UNION, RecordedStep.APPROVAL), back(RecordedStep.APPROVAL, APPROVED));
        scene.emits(declined(DeclinedBy.YOUTH), takeBack(UNION, RecordedStep.DECLINE),
                back(RecordedStep.DECLINE, ENDORSED));
        scene.emits(declined(DeclinedBy.UPPER_LEVEL), takeBack(UNION, RecordedStep.DECLINE_ABOVE),
                back(RecordedStep.DECLINE_ABOVE, ENDORSED));
        scene.emits(and(ready(UNION), new ReferralWithdrawn(REFERRAL, null, ENDORSED)),
                takeBack(UNION, RecordedStep.WITHDRAWAL), back(RecordedStep.WITHDRAWAL, ENDORSED));
        scene.emits(and(approved(UNION), new ReferralLapsed(REFERRAL, TODAY)), takeBack(UNION, RecordedStep.LAPSE),
                back(RecordedStep.LAPSE, TODAY));
    }

    @Test
    void any_part_of_the_preparation_as_none_rests_on_another() {
        scene.emits(ready(UNION), takeBack(UNION, RecordedStep.CLASS), back(RecordedStep.CLASS, CLASS));
        scene.emits(ready(UNION), takeBack(UNION, RecordedStep.PROBATION_TASK),
                back(RecordedStep.PROBATION_TASK, TASK));
    }

    @Test
    void refuses_a_step_on_which_a_later_one_rests() {
        scene.refuses(StepRestedOn.class, prepared(confirmed(UNION)), takeBack(UNION, RecordedStep.CONFIRMATION));
        scene.refuses(StepRestedOn.class, endorsed(UNION), takeBack(UNION, RecordedStep.HELPER));
        scene.refuses(StepRestedOn.class, approved(UNION), takeBack(UNION, RecordedStep.ENDORSEMENT));
        scene.refuses(StepRestedOn.class, declined(DeclinedBy.YOUTH), takeBack(UNION, RecordedStep.ENDORSEMENT));
        scene.refuses(StepRestedOn.class,
                and(approved(UNION), new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH)),
                takeBack(UNION, RecordedStep.APPROVAL));
    }

    @Test
    void refuses_an_approval_by_which_the_youth_was_admitted_until_the_admission_is_annulled() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(StepRestedOn.class, approved(UNION), takeBack(UNION, RecordedStep.APPROVAL));
        scene.annulled(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.emits(approved(UNION), takeBack(UNION, RecordedStep.APPROVAL), back(RecordedStep.APPROVAL, APPROVED));
    }

    @Test
    void refuses_what_is_not_on_record_or_was_taken_back_already() {
        scene.refuses(StepNotRecorded.class, List.of(), takeBack(UNION, RecordedStep.CONFIRMATION));
        scene.refuses(StepNotRecorded.class, endorsed(UNION), takeBack(UNION, RecordedStep.APPROVAL));
        scene.refuses(StepNotRecorded.class, and(approved(UNION), back(RecordedStep.APPROVAL, APPROVED)),
                takeBack(UNION, RecordedStep.APPROVAL));
        scene.refuses(StepNotRecorded.class, declined(DeclinedBy.UPPER_LEVEL), takeBack(UNION, RecordedStep.DECLINE));
        scene.refuses(StepNotRecorded.class,
                and(ready(UNION), new ReferralEndorsed(REFERRAL, null, null, ENDORSED, RULES, TOGETHER,
                        EndorsedBy.LEVEL_ABOVE, null, null)),
                takeBack(UNION, RecordedStep.ENDORSEMENT));
    }

    @Test
    void refuses_a_day_before_the_step() {
        scene.refuses(StepOutOfOrder.class, approved(UNION), new TakeBackStep(YOUTH, UNION, RecordedStep.APPROVAL, WHY,
                APPROVED.minusDays(1), null));
    }

    @Test
    void the_path_goes_on_from_where_it_stood_before() {
        List<ReferralEvent> without = and(approved(UNION), back(RecordedStep.APPROVAL, APPROVED));
        Decision other = new Decision("46-QĐ/HĐ", ENDORSED);
        scene.emits(without, new ApproveReferral(YOUTH, UNION, other, null),
                new ReferralApproved(REFERRAL, other, null));
        scene.refuses(ReferralNotEndorsed.class, and(without, back(RecordedStep.ENDORSEMENT, ENDORSED)),
                new ApproveReferral(YOUTH, UNION, other, null));
        List<ReferralEvent> unprepared = and(ready(UNION), back(RecordedStep.CLASS, CLASS));
        scene.emits(unprepared, new RecordPreparation(YOUTH, UNION, PreparationStep.CLASS, CONFIRMED, null),
                new PreparationRecorded(REFERRAL, PreparationStep.CLASS, CONFIRMED, null));
        scene.refuses(PreparationAlreadyRecorded.class, unprepared,
                new RecordPreparation(YOUTH, UNION, PreparationStep.HELPER, HELPED, HELPER));
        scene.emits(and(confirmed(UNION), back(RecordedStep.CONFIRMATION, CONFIRMED)),
                new ConfirmYouth(YOUTH, UNION, REFERRED), new YouthConfirmed(REFERRAL, REFERRED));
    }

    @Test
    void what_closed_a_referral_opens_it_again() {
        scene.emits(and(declined(DeclinedBy.UPPER_LEVEL), back(RecordedStep.DECLINE_ABOVE, ENDORSED)),
                new ApproveReferral(YOUTH, UNION, DECISION, null), new ReferralApproved(REFERRAL, DECISION, null));
    }

    @Test
    void refuses_to_open_what_could_not_go_on() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-06-01");
        scene.refuses(YouthAlreadyMember.class, declined(DeclinedBy.YOUTH), takeBack(UNION, RecordedStep.DECLINE));
        scene.ended(YOUTH, UNION, BRANCH, "2021-07-01").erased(YOUTH, TODAY);
        scene.refuses(YouthErased.class, declined(DeclinedBy.YOUTH), takeBack(UNION, RecordedStep.DECLINE));
        // a step on the way was counted wrongly all the same
        scene.emits(endorsed(UNION), takeBack(UNION, RecordedStep.ENDORSEMENT),
                back(RecordedStep.ENDORSEMENT, ENDORSED));
    }

    @Test
    void a_step_of_a_closed_year_goes_by_order_alone() {
        scene.closed(2021);
        CorrectionOrder order = new CorrectionOrder(COMMUNE, new Decision("7-CV/HĐ", TODAY));
        scene.refuses(YearIsClosed.class, approved(UNION), takeBack(UNION, RecordedStep.APPROVAL));
        scene.emits(approved(UNION), new TakeBackStep(YOUTH, UNION, RecordedStep.APPROVAL, WHY, TODAY, order),
                ordered(RecordedStep.APPROVAL, APPROVED, order));
    }

    @Test
    void an_order_has_a_number_and_comes_before_what_is_corrected_by_it() {
        scene.closed(2021);
        for (Decision decision : List.of(new Decision(" ", TODAY), new Decision("7-CV/HĐ", TOMORROW))) {
            scene.refuses(OrderIncomplete.class, approved(UNION), new TakeBackStep(YOUTH, UNION, RecordedStep.APPROVAL,
                    WHY, TODAY, new CorrectionOrder(COMMUNE, decision)));
        }
    }

    @Test
    void what_is_offered_is_what_would_be_taken() {
        assertThat(ReferralPath.toTakeBack(referred(UNION))).isEmpty();
        assertThat(ReferralPath.toTakeBack(ready(UNION))).isEqualTo(
                EnumSet.of(RecordedStep.CLASS, RecordedStep.HELPER, RecordedStep.PROBATION_TASK));
        assertThat(ReferralPath.toTakeBack(approved(UNION))).containsExactly(RecordedStep.APPROVAL);
        assertThat(ReferralPath.toTakeBack(ReferralPath.after(approved(UNION),
                back(RecordedStep.APPROVAL, APPROVED)))).containsExactly(RecordedStep.ENDORSEMENT);
        assertThat(ReferralPath.after(approved(UNION), back(RecordedStep.APPROVAL, APPROVED)))
                .isEqualTo(endorsed(UNION));
    }
}

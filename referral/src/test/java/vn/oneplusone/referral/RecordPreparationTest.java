package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;
import static vn.oneplusone.referral.events.PreparationStep.HELPER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.HelperMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.HelperNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.HelperNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationAlreadyRecorded;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationNotNeeded;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotConfirmed;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;

class RecordPreparationTest {
    private final Scene scene = new Scene();

    private static RecordPreparation record(PreparationStep step, LocalDate on, @Nullable UUID helper) {
        return new RecordPreparation(YOUTH, UNION, step, on, helper);
    }

    private static @Nullable UUID helperOf(PreparationStep step) {
        return step == HELPER ? Scene.HELPER : null;
    }

    @ParameterizedTest
    @EnumSource
    void each_part_may_come_first_and_only_once(PreparationStep step) {
        var recorded = new PreparationRecorded(REFERRAL, step, CLASS, helperOf(step));
        scene.emits(confirmed(UNION), record(step, CLASS, helperOf(step)), recorded);
        scene.refuses(PreparationAlreadyRecorded.class, and(confirmed(UNION), recorded),
                record(step, TODAY, helperOf(step)));
    }

    @Test
    void a_part_may_have_happened_before_another_but_not_before_the_yes() {
        var afterTask = and(confirmed(UNION),
                new PreparationRecorded(REFERRAL, PreparationStep.PROBATION_TASK, TASK, null));
        scene.emits(afterTask, record(PreparationStep.CLASS, CONFIRMED, null),
                new PreparationRecorded(REFERRAL, PreparationStep.CLASS, CONFIRMED, null));
        scene.refuses(StepOutOfOrder.class, afterTask, record(PreparationStep.CLASS, CONFIRMED.minusDays(1), null));
        scene.refuses(DateInFuture.class, afterTask, record(PreparationStep.CLASS, TOMORROW, null));
    }

    @ParameterizedTest
    @EnumSource
    void the_federation_knows_no_preparation(PreparationStep step) {
        scene.refuses(PreparationNotNeeded.class, confirmed(FEDERATION),
                new RecordPreparation(YOUTH, FEDERATION, step, CLASS, helperOf(step)));
    }

    @Test
    void a_helper_is_an_active_member_on_that_day() {
        scene.refuses(HelperMissing.class, confirmed(UNION), record(HELPER, HELPED, null));
        scene.refuses(HelperNotMember.class, confirmed(UNION), record(HELPER, HELPED, STRANGER));
        scene.refuses(HelperNotMember.class, confirmed(UNION), record(HELPER, HELPED, YOUTH));

        scene.ended(Scene.HELPER, UNION, BRANCH, "2021-02-20");
        scene.refuses(HelperNotMember.class, confirmed(UNION), record(HELPER, HELPED, Scene.HELPER));
        scene.emits(confirmed(UNION), record(HELPER, HELPED.minusDays(1), Scene.HELPER),
                new PreparationRecorded(REFERRAL, HELPER, HELPED.minusDays(1), Scene.HELPER));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASS", "PROBATION_TASK"})
    void only_the_assignment_names_a_helper(PreparationStep step) {
        scene.refuses(HelperNotNeeded.class, confirmed(UNION), record(step, CLASS, Scene.HELPER));
    }

    @Test
    void refuses_outside_the_time_between_yes_and_endorsement() {
        var command = record(PreparationStep.CLASS, TODAY, null);
        scene.refuses(NoOpenReferral.class, List.of(), command);
        scene.refuses(YouthNotConfirmed.class, referred(UNION), command);
        scene.refuses(ReferralAlreadyEndorsed.class, endorsed(UNION), command);
        scene.refuses(ReferralAlreadyApproved.class, approved(UNION), command);
    }
}

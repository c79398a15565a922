package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;
import static vn.oneplusone.referral.events.DeclinedBy.BRANCH;
import static vn.oneplusone.referral.events.DeclinedBy.UPPER_LEVEL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmittedThroughReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.DeclineOutOfTurn;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEvent;

class DeclineReferralTest {
    private final Scene scene = new Scene();

    private static DeclineReferral no(DeclinedBy by, LocalDate on) {
        return new DeclineReferral(YOUTH, UNION, by, null, on);
    }

    @ParameterizedTest
    @EnumSource
    void the_youth_may_say_no_until_the_approval(Organization organization) {
        for (List<ReferralEvent> open : List.of(referred(organization), ready(organization), endorsed(organization))) {
            scene.emits(open, new DeclineReferral(YOUTH, organization, DeclinedBy.YOUTH, null, TODAY),
                    new ReferralDeclined(REFERRAL, DeclinedBy.YOUTH, null, TODAY));
        }
    }

    @Test
    void the_branch_decides_before_its_endorsement() {
        scene.emits(referred(UNION), no(BRANCH, TODAY), new ReferralDeclined(REFERRAL, BRANCH, null, TODAY));
        scene.emits(ready(UNION), no(BRANCH, TODAY), new ReferralDeclined(REFERRAL, BRANCH, null, TODAY));
        scene.refuses(DeclineOutOfTurn.class, endorsed(UNION), no(BRANCH, TODAY));
    }

    @Test
    void the_unit_above_decides_after_the_endorsement() {
        scene.refuses(DeclineOutOfTurn.class, referred(UNION), no(UPPER_LEVEL, TODAY));
        scene.refuses(DeclineOutOfTurn.class, ready(UNION), no(UPPER_LEVEL, TODAY));
        scene.emits(endorsed(UNION), no(UPPER_LEVEL, TODAY), new ReferralDeclined(REFERRAL, UPPER_LEVEL, null, TODAY));
    }

    @Test
    void a_reason_stays_sealed() {
        scene.emits(referred(UNION),
                new DeclineReferral(YOUTH, UNION, DeclinedBy.YOUTH, new SealedText("sealed:1:abc"), TODAY),
                new ReferralDeclined(REFERRAL, DeclinedBy.YOUTH, "sealed:1:abc", TODAY));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_declines_an_approved_referral(DeclinedBy by) {
        scene.refuses(ReferralAlreadyApproved.class, approved(UNION), no(by, TODAY));
    }

    @Test
    void refuses_a_no_after_the_admission() {
        scene.admitted(YOUTH, UNION, Scene.BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(AdmittedThroughReferral.class, endorsed(UNION), no(UPPER_LEVEL, TODAY));
    }

    @Test
    void refuses_a_day_before_the_last_step_or_in_the_future() {
        scene.emits(ready(UNION), no(BRANCH, TASK), new ReferralDeclined(REFERRAL, BRANCH, null, TASK));
        scene.refuses(StepOutOfOrder.class, ready(UNION), no(BRANCH, TASK.minusDays(1)));
        scene.refuses(DateInFuture.class, ready(UNION), no(BRANCH, TOMORROW));
    }

    @Test
    void refuses_without_an_open_referral() {
        scene.refuses(NoOpenReferral.class, List.of(), no(DeclinedBy.YOUTH, TODAY));
        scene.refuses(NoOpenReferral.class,
                and(referred(UNION), new ReferralDeclined(REFERRAL, DeclinedBy.YOUTH, null, REFERRED)),
                no(DeclinedBy.YOUTH, TODAY));
    }
}

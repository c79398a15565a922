package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmittedThroughReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.LapsedTooEarly;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralLapsed;

class LapseReferralTest {
    private final Scene scene = new Scene();

    private static LapseReferral on(LocalDate day) {
        return new LapseReferral(YOUTH, UNION, day);
    }

    @ParameterizedTest
    @EnumSource
    void an_open_referral_may_lapse_at_every_stage(Organization organization) {
        for (List<ReferralEvent> open : List.of(referred(organization), ready(organization), endorsed(organization),
                approved(organization))) {
            scene.emits(open, new LapseReferral(YOUTH, organization, TODAY), new ReferralLapsed(REFERRAL, TODAY));
        }
    }

    @Test
    void refuses_after_the_admission() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(AdmittedThroughReferral.class, approved(UNION), on(TODAY));
    }

    @Test
    void refuses_a_day_before_the_last_step_or_in_the_future() {
        scene.emits(approved(UNION), on(APPROVED), new ReferralLapsed(REFERRAL, APPROVED));
        scene.refuses(StepOutOfOrder.class, approved(UNION), on(APPROVED.minusDays(1)));
        scene.refuses(DateInFuture.class, approved(UNION), on(TOMORROW));
    }

    @Test
    void refuses_without_an_open_referral() {
        scene.refuses(NoOpenReferral.class, List.of(), on(TODAY));
        scene.refuses(NoOpenReferral.class, and(referred(UNION), new ReferralLapsed(REFERRAL, REFERRED)), on(TODAY));
    }

    @Test
    void refuses_before_the_time_without_a_step_is_over() {
        scene.refuses(LapsedTooEarly.class, referred(UNION), on(REFERRED.plusMonths(2).minusDays(1)));
        scene.emits(referred(UNION), on(REFERRED.plusMonths(2)),
                new ReferralLapsed(REFERRAL, REFERRED.plusMonths(2)));
        scene.refuses(LapsedTooEarly.class, confirmed(UNION), on(REFERRED.plusMonths(2)));
        scene.refuses(LapsedTooEarly.class, endorsed(UNION), on(ENDORSED.plusMonths(2).minusDays(1)));
        scene.emits(endorsed(UNION), on(ENDORSED.plusMonths(2)),
                new ReferralLapsed(REFERRAL, ENDORSED.plusMonths(2)));
    }
}

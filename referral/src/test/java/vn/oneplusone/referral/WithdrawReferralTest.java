package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.SealedText;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmittedThroughReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralWithdrawn;

class WithdrawReferralTest {
    private final Scene scene = new Scene();

    private static WithdrawReferral on(LocalDate day) {
        return new WithdrawReferral(YOUTH, UNION, null, day);
    }

    @ParameterizedTest
    @EnumSource
    void a_referral_may_be_taken_back_until_the_approval(Organization organization) {
        for (List<ReferralEvent> open : List.of(referred(organization), ready(organization), endorsed(organization))) {
            scene.emits(open, new WithdrawReferral(YOUTH, organization, new SealedText("sealed:1:abc"), TODAY),
                    new ReferralWithdrawn(REFERRAL, "sealed:1:abc", TODAY));
        }
        scene.refuses(ReferralAlreadyApproved.class, approved(organization),
                new WithdrawReferral(YOUTH, organization, null, TODAY));
    }

    @Test
    void refuses_after_the_admission() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(AdmittedThroughReferral.class, endorsed(UNION), on(TODAY));
    }

    @Test
    void refuses_a_day_before_the_last_step_or_in_the_future() {
        scene.emits(confirmed(UNION), on(CONFIRMED), new ReferralWithdrawn(REFERRAL, null, CONFIRMED));
        scene.refuses(StepOutOfOrder.class, confirmed(UNION), on(CONFIRMED.minusDays(1)));
        scene.refuses(DateInFuture.class, confirmed(UNION), on(TOMORROW));
    }

    @Test
    void refuses_without_an_open_referral() {
        scene.refuses(NoOpenReferral.class, List.of(), on(TODAY));
        scene.refuses(NoOpenReferral.class, and(referred(UNION), new ReferralWithdrawn(REFERRAL, null, REFERRED)),
                on(TODAY));
    }
}

package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyConfirmed;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.YouthConfirmed;

class ConfirmYouthTest {
    private final Scene scene = new Scene();

    private static ConfirmYouth on(LocalDate day) {
        return new ConfirmYouth(YOUTH, UNION, day);
    }

    @ParameterizedTest
    @EnumSource
    void the_youth_says_yes(Organization organization) {
        scene.emits(referred(organization), new ConfirmYouth(YOUTH, organization, CONFIRMED),
                new YouthConfirmed(REFERRAL, CONFIRMED));
    }

    @Test
    void yes_may_be_said_on_the_day_of_the_referral_but_not_before_and_not_in_the_future() {
        scene.emits(referred(UNION), on(REFERRED), new YouthConfirmed(REFERRAL, REFERRED));
        scene.refuses(StepOutOfOrder.class, referred(UNION), on(REFERRED.minusDays(1)));
        scene.refuses(DateInFuture.class, referred(UNION), on(TOMORROW));
    }

    @Test
    void refuses_without_an_open_referral() {
        scene.refuses(NoOpenReferral.class, List.of(), on(CONFIRMED));
        scene.refuses(NoOpenReferral.class, and(referred(UNION), new ReferralLapsed(REFERRAL, REFERRED)),
                on(CONFIRMED));
    }

    @Test
    void refuses_once_the_youth_has_said_yes() {
        scene.refuses(YouthAlreadyConfirmed.class, confirmed(UNION), on(CONFIRMED));
        scene.refuses(ReferralAlreadyEndorsed.class, endorsed(UNION), on(TODAY));
        scene.refuses(ReferralAlreadyApproved.class, approved(UNION), on(TODAY));
    }
}

package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerWithdrewConsent;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthWithdrewConsent;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/** What becomes of a referral once one of the two no longer agrees to be recorded, or was admitted wrongly. */
class WithdrawnConsentTest {
    private static final ReferYouth REFER = new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, BRANCH,
            ReferralChannel.MEETING, REFERRED);

    private final Scene scene = new Scene();

    @Test
    void a_referral_of_a_youth_who_withdrew_does_not_go_on() {
        scene.withdrewConsent(YOUTH, REFERRED);
        scene.refuses(YouthWithdrewConsent.class, List.of(), REFER);
        scene.refuses(YouthWithdrewConsent.class, referred(UNION), new ConfirmYouth(YOUTH, UNION, CONFIRMED));
        scene.refuses(YouthWithdrewConsent.class, confirmed(UNION),
                new RecordPreparation(YOUTH, UNION, PreparationStep.CLASS, CLASS, null));
        scene.refuses(YouthWithdrewConsent.class, ready(UNION),
                new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED, TOGETHER));
        scene.refuses(YouthWithdrewConsent.class, endorsed(UNION), new ApproveReferral(YOUTH, UNION, DECISION, null));
    }

    @Test
    void it_goes_on_once_consent_is_given_again() {
        scene.withdrewConsent(YOUTH, REFERRED).gaveConsentAgain(YOUTH, REFERRED);
        scene.emits(referred(UNION), new ConfirmYouth(YOUTH, UNION, CONFIRMED),
                new YouthConfirmed(REFERRAL, CONFIRMED));
    }

    @Test
    void a_referrer_who_gave_consent_again_is_named_again() {
        scene.withdrewConsent(REFERRER, REFERRED).gaveConsentAgain(REFERRER, REFERRED);
        scene.emits(List.of(), REFER, new YouthReferred(REFERRAL, YOUTH, UNION, REFERRER, BRANCH,
                ReferralChannel.MEETING, REFERRED));
    }

    @Test
    void it_can_still_be_closed() {
        scene.withdrewConsent(YOUTH, REFERRED);
        scene.emits(confirmed(UNION), new WithdrawReferral(YOUTH, UNION, null, TODAY),
                new ReferralWithdrawn(REFERRAL, null, TODAY));
    }

    @Test
    void who_withdrew_is_not_named_as_a_referrer_anymore() {
        scene.withdrewConsent(REFERRER, REFERRED);
        scene.refuses(ReferrerWithdrewConsent.class, List.of(), REFER);
    }

    @Test
    void what_a_referrer_began_before_earns_the_credit() {
        scene.withdrewConsent(REFERRER, CONFIRMED).admitted(YOUTH, FEDERATION, BRANCH, APPROVED.toString(), REFERRAL);
        scene.emits(approved(FEDERATION), new FulfilReferral(YOUTH, FEDERATION, REFERRAL),
                new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void a_youth_whose_admission_was_annulled_may_be_introduced_again() {
        scene.admitted(YOUTH, UNION, BRANCH, APPROVED.toString(), REFERRAL).annulled(YOUTH, UNION, BRANCH,
                APPROVED.toString(), REFERRAL);
        scene.emits(and(approved(UNION), new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH)),
                new ReferYouth(ANOTHER_REFERRAL, YOUTH, UNION, REFERRER, BRANCH, ReferralChannel.MEETING, TODAY),
                new YouthReferred(ANOTHER_REFERRAL, YOUTH, UNION, REFERRER, BRANCH, ReferralChannel.MEETING, TODAY));
    }
}

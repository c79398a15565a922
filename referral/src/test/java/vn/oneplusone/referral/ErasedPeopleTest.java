package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.APPROVED;
import static vn.oneplusone.referral.Scene.BRANCH;
import static vn.oneplusone.referral.Scene.CLASS;
import static vn.oneplusone.referral.Scene.CONFIRMED;
import static vn.oneplusone.referral.Scene.DECISION;
import static vn.oneplusone.referral.Scene.ENDORSED;
import static vn.oneplusone.referral.Scene.REFERRAL;
import static vn.oneplusone.referral.Scene.REFERRED;
import static vn.oneplusone.referral.Scene.REFERRER;
import static vn.oneplusone.referral.Scene.RULES;
import static vn.oneplusone.referral.Scene.TODAY;
import static vn.oneplusone.referral.Scene.TOGETHER;
import static vn.oneplusone.referral.Scene.YOUTH;
import static vn.oneplusone.referral.Scene.approved;
import static vn.oneplusone.referral.Scene.confirmed;
import static vn.oneplusone.referral.Scene.endorsed;
import static vn.oneplusone.referral.Scene.ready;
import static vn.oneplusone.referral.Scene.referred;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthErased;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;

/** What becomes of a referral once one of the two was erased. */
class ErasedPeopleTest {
    private final Scene scene = new Scene();

    @Test
    void a_referral_of_an_erased_youth_does_not_go_on() {
        scene.erased(YOUTH, REFERRED);
        scene.refuses(YouthErased.class, List.of(), new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, BRANCH,
                ReferralChannel.MEETING, REFERRED));
        scene.refuses(YouthErased.class, referred(UNION), new ConfirmYouth(YOUTH, UNION, CONFIRMED));
        scene.refuses(YouthErased.class, confirmed(UNION),
                new RecordPreparation(YOUTH, UNION, PreparationStep.CLASS, CLASS, null));
        scene.refuses(YouthErased.class, ready(UNION), new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED, TOGETHER));
        scene.refuses(YouthErased.class, endorsed(UNION), new ApproveReferral(YOUTH, UNION, DECISION, null));
    }

    @Test
    void a_referral_of_an_erased_youth_can_be_closed_in_every_way() {
        scene.erased(YOUTH, REFERRED);
        scene.emits(confirmed(UNION), new DeclineReferral(YOUTH, UNION, DeclinedBy.BRANCH, null, TODAY),
                new ReferralDeclined(REFERRAL, DeclinedBy.BRANCH, null, TODAY));
        scene.emits(confirmed(UNION), new WithdrawReferral(YOUTH, UNION, null, TODAY),
                new ReferralWithdrawn(REFERRAL, null, TODAY));
        scene.emits(approved(UNION), new LapseReferral(YOUTH, UNION, TODAY), new ReferralLapsed(REFERRAL, TODAY));
    }

    @Test
    void the_referrer_gets_the_credit_for_a_youth_who_was_admitted_and_then_erased() {
        scene.admitted(YOUTH, FEDERATION, BRANCH, APPROVED.toString(), REFERRAL).erased(YOUTH, TODAY);
        scene.emits(approved(FEDERATION), new FulfilReferral(YOUTH, FEDERATION, REFERRAL),
                new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void what_an_erased_referrer_began_goes_on_and_earns_the_credit() {
        scene.erased(REFERRER, CONFIRMED);
        scene.emits(ready(UNION), new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED, TOGETHER),
                new ReferralEndorsed(REFERRAL, 20, 15, ENDORSED, RULES, TOGETHER, null, null, null));
        scene.emits(endorsed(UNION), new ApproveReferral(YOUTH, UNION, DECISION, null),
                new ReferralApproved(REFERRAL, DECISION, null));
        scene.admitted(YOUTH, UNION, BRANCH, APPROVED.toString(), REFERRAL);
        scene.emits(approved(UNION), new FulfilReferral(YOUTH, UNION, REFERRAL),
                new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }
}

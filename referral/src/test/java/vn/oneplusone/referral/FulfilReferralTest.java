package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AdmissionMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyFulfilled;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotTheOpenOne;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotConfirmed;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

class FulfilReferralTest {
    private static final FulfilReferral FULFIL = new FulfilReferral(YOUTH, UNION, REFERRAL);
    private static final FulfilReferral FULFIL_FEDERATION = new FulfilReferral(YOUTH, FEDERATION, REFERRAL);

    private final Scene scene = new Scene();

    private static List<ReferralEvent> approvedCollectively(Organization organization) {
        return and(referredCollectively(organization), new YouthConfirmed(REFERRAL, CONFIRMED),
                new ReferralEndorsed(REFERRAL, 20, 15, ENDORSED, RULES, TOGETHER, null, null, null),
                new ReferralApproved(REFERRAL, DECISION, null));
    }

    @ParameterizedTest
    @EnumSource
    void the_admission_gives_the_credit_to_the_referrer(Organization organization) {
        scene.admitted(YOUTH, organization, OTHER_BRANCH, "2021-05-09", REFERRAL);
        scene.emits(approved(organization), new FulfilReferral(YOUTH, organization, REFERRAL),
                new ReferralFulfilled(REFERRAL, day("2021-05-09"), REFERRER, BRANCH));
    }

    @ParameterizedTest
    @EnumSource
    void a_collective_referral_is_credited_to_the_branch_that_handled_it(Organization organization) {
        scene.admitted(YOUTH, organization, OTHER_BRANCH, "2021-05-05", REFERRAL);
        scene.emits(approvedCollectively(organization), new FulfilReferral(YOUTH, organization, REFERRAL),
                new ReferralFulfilled(REFERRAL, APPROVED, null, BRANCH));
    }

    @Test
    void a_member_of_the_party_is_credited_in_the_branch_that_handled_it() {
        scene.registered(STRANGER, 1970).admitted(YOUTH, UNION, OTHER_BRANCH, "2021-05-05", REFERRAL);
        List<ReferralEvent> approved = new ArrayList<>(approved(UNION));
        approved.set(0, new YouthReferred(REFERRAL, YOUTH, UNION, STRANGER, BRANCH, ReferralChannel.MEETING, REFERRED,
                null, Introducer.PARTY_MEMBER));
        scene.emits(approved, FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, STRANGER, BRANCH));
    }

    @Test
    void a_referrer_who_left_before_the_admission_is_credited_in_the_branch_they_left() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-05-01").admitted(YOUTH, UNION, OTHER_BRANCH, "2021-05-05", REFERRAL);
        scene.emits(approved(UNION), FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void a_referrer_is_credited_in_the_branch_of_the_day_of_the_admission() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-05-01").admitted(REFERRER, UNION, OTHER_BRANCH, "2021-05-05")
                .admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.emits(approved(UNION), FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, OTHER_BRANCH));
    }

    @Test
    void a_branch_joined_after_the_admission_does_not_count() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-05-01").admitted(REFERRER, UNION, OTHER_BRANCH, "2021-05-06")
                .admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.emits(approved(UNION), FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void the_federation_credits_the_branch_of_its_own_members_before_that_of_the_union() {
        scene.admitted(REFERRER, FEDERATION, OTHER_BRANCH, "2021-03-01").admitted(YOUTH, FEDERATION, BRANCH,
                "2021-05-05", REFERRAL);
        scene.emits(approved(FEDERATION), FULFIL_FEDERATION,
                new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, OTHER_BRANCH));
    }

    @Test
    void refuses_without_an_admission_to_this_organization_that_names_this_referral() {
        scene.refuses(AdmissionMissing.class, approved(UNION), FULFIL);
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", null);
        scene.refuses(AdmissionMissing.class, approved(UNION), FULFIL);
        scene.ended(YOUTH, UNION, BRANCH, "2021-05-06").admitted(YOUTH, UNION, BRANCH, "2021-05-07", ANOTHER_REFERRAL);
        scene.refuses(AdmissionMissing.class, approved(UNION), FULFIL);
        scene.admitted(YOUTH, FEDERATION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(AdmissionMissing.class, approved(UNION), FULFIL);
    }

    @Test
    void an_admission_before_the_decision_earns_no_credit() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-04", REFERRAL);
        scene.refuses(StepOutOfOrder.class, approved(UNION), FULFIL);
    }

    @Test
    void refuses_until_the_unit_above_has_approved() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(NoOpenReferral.class, List.of(), FULFIL);
        scene.refuses(YouthNotConfirmed.class, referred(UNION), FULFIL);
        scene.refuses(ReferralNotEndorsed.class, ready(UNION), FULFIL);
        scene.refuses(ReferralNotApproved.class, endorsed(UNION), FULFIL);
    }

    @Test
    void an_admission_is_credited_once() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(ReferralAlreadyFulfilled.class,
                and(approved(UNION), new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH)), FULFIL);
        scene.refuses(NoOpenReferral.class, and(approved(UNION), new ReferralLapsed(REFERRAL, APPROVED)), FULFIL);
    }

    @Test
    void refuses_another_referral_than_the_open_one() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", ANOTHER_REFERRAL);
        scene.refuses(ReferralNotTheOpenOne.class, approved(UNION), new FulfilReferral(YOUTH, UNION, ANOTHER_REFERRAL));
    }

    @Test
    void a_referrer_who_moved_is_credited_where_they_are_on_the_day_of_the_admission() {
        scene.moved(REFERRER, UNION, BRANCH, OTHER_BRANCH, "2021-05-05").admitted(YOUTH, UNION, BRANCH, "2021-05-05",
                REFERRAL);
        scene.emits(approved(UNION), FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, OTHER_BRANCH));
    }

    @Test
    void a_referrer_who_moves_after_the_admission_is_credited_where_they_were() {
        scene.moved(REFERRER, UNION, BRANCH, OTHER_BRANCH, "2021-05-06").admitted(YOUTH, UNION, BRANCH, "2021-05-05",
                REFERRAL);
        scene.emits(approved(UNION), FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
    }

    @Test
    void the_branch_stands_in_for_a_referrer_who_never_was_a_member_after_all() {
        scene.annulled(REFERRER, UNION, BRANCH, "2021-01-15", null).admitted(YOUTH, UNION, OTHER_BRANCH, "2021-05-05",
                REFERRAL);
        scene.emits(approved(UNION), FULFIL, new ReferralFulfilled(REFERRAL, APPROVED, null, BRANCH));
    }

    @Test
    void an_admission_that_was_annulled_before_gives_no_credit() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL).annulled(YOUTH, UNION, BRANCH, "2021-05-05",
                REFERRAL);
        scene.refuses(AdmissionMissing.class, approved(UNION), FULFIL);
    }
}

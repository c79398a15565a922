package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.commands.ReferralCommand.ReferYouth;
import vn.oneplusone.referral.commands.ReferralRefusal.BranchUnknown;
import vn.oneplusone.referral.commands.ReferralRefusal.CampaignUnexpected;
import vn.oneplusone.referral.commands.ReferralRefusal.CampaignUnknown;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.IntroducerNotAllowed;
import vn.oneplusone.referral.commands.ReferralRefusal.IntroducersTogether;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyOpen;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralIdUsed;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.SelfReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.UnitNotABranch;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyMember;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotRegistered;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthReferred;

class ReferYouthTest {
    private final Scene scene = new Scene();

    private static ReferYouth by(@Nullable UUID referrer, Organization organization, LocalDate on) {
        return new ReferYouth(REFERRAL, YOUTH, organization, referrer, BRANCH, ReferralChannel.MEETING, on);
    }

    private static ReferYouth again(LocalDate on) {
        return new ReferYouth(ANOTHER_REFERRAL, YOUTH, UNION, REFERRER, BRANCH, ReferralChannel.MEETING, on);
    }

    private static YouthReferred referredAgain(LocalDate on) {
        return new YouthReferred(ANOTHER_REFERRAL, YOUTH, UNION, REFERRER, BRANCH, ReferralChannel.MEETING, on);
    }

    @ParameterizedTest
    @EnumSource
    void a_union_member_introduces_a_youth_to_either_organization(Organization organization) {
        scene.emits(List.of(), by(REFERRER, organization, REFERRED), referred(organization).getFirst());
    }

    @Test
    void a_federation_member_introduces_to_the_federation_but_not_to_the_union() {
        scene.registered(STRANGER, 1995).admitted(STRANGER, FEDERATION, BRANCH, "2021-01-15");

        scene.emits(List.of(), by(STRANGER, FEDERATION, REFERRED), new YouthReferred(REFERRAL, YOUTH, FEDERATION,
                STRANGER, BRANCH, ReferralChannel.MEETING, REFERRED));
        scene.refuses(ReferrerNotMember.class, List.of(), by(STRANGER, UNION, REFERRED));
    }

    @ParameterizedTest
    @EnumSource
    void a_branch_refers_collectively(Organization organization) {
        scene.emits(List.of(), by(null, organization, REFERRED), referredCollectively(organization).getFirst());
    }

    @Test
    void refuses_a_second_open_referral_without_naming_the_first_referrer() {
        scene.fixture().given(referred(UNION)).when(again(TODAY)).expectNoEvents()
                .expectException(Matchers.matches((ReferralAlreadyOpen refusal) -> {
                    assertThat(refusal.first()).isEqualTo(REFERRAL);
                    assertThat(refusal.firstReferrer()).isEqualTo(REFERRER);
                    assertThat(refusal.arguments()).isEmpty();
                    assertThat(refusal).hasMessage("ReferralAlreadyOpen[]");
                    return true;
                }));
    }

    @ParameterizedTest
    @EnumSource
    void refuses_a_second_open_referral_at_every_stage(Organization organization) {
        var command = new ReferYouth(ANOTHER_REFERRAL, YOUTH, organization, REFERRER, BRANCH, ReferralChannel.MEETING,
                TODAY);
        for (var open : List.of(referred(organization), confirmed(organization), ready(organization),
                endorsed(organization), approved(organization))) {
            scene.refuses(ReferralAlreadyOpen.class, open, command);
        }
    }

    @Test
    void a_closed_referral_may_be_followed_by_another_from_the_same_day_on() {
        for (ReferralEvent closing : List.of(new ReferralDeclined(REFERRAL, DeclinedBy.YOUTH, null, CONFIRMED),
                new ReferralWithdrawn(REFERRAL, null, CONFIRMED), new ReferralLapsed(REFERRAL, CONFIRMED))) {
            var closed = and(referred(UNION), closing);
            scene.emits(closed, again(CONFIRMED), referredAgain(CONFIRMED));
            scene.refuses(StepOutOfOrder.class, closed, again(CONFIRMED.minusDays(1)));
            scene.refuses(ReferralIdUsed.class, closed, by(REFERRER, UNION, CONFIRMED));
        }
    }

    @Test
    void after_fulfilment_another_referral_needs_the_membership_to_have_ended() {
        var fulfilled = and(approved(UNION), new ReferralFulfilled(REFERRAL, APPROVED, REFERRER, BRANCH));
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.refuses(YouthAlreadyMember.class, fulfilled, again(day("2021-09-01")));

        scene.ended(YOUTH, UNION, BRANCH, "2021-09-01");
        scene.refuses(YouthAlreadyMember.class, fulfilled, again(day("2021-08-31")));
        scene.emits(fulfilled, again(day("2021-09-01")), referredAgain(day("2021-09-01")));
    }

    @Test
    void refuses_a_youth_who_is_a_member_on_that_day_or_later() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-06-01");
        scene.refuses(YouthAlreadyMember.class, List.of(), by(REFERRER, UNION, day("2021-06-01")));
        scene.refuses(YouthAlreadyMember.class, List.of(), by(REFERRER, UNION, REFERRED));
        scene.emits(List.of(), by(REFERRER, FEDERATION, REFERRED), referred(FEDERATION).getFirst());
    }

    @Test
    void refuses_a_youth_who_is_not_registered() {
        var command = new ReferYouth(REFERRAL, STRANGER, UNION, REFERRER, BRANCH, ReferralChannel.IMPORT, REFERRED);
        scene.refuses(YouthNotRegistered.class, List.of(), command);
    }

    @ParameterizedTest
    @EnumSource
    void nobody_refers_themselves(Organization organization) {
        scene.admitted(YOUTH, organization == UNION ? FEDERATION : UNION, BRANCH, "2020-01-01");
        scene.refuses(SelfReferral.class, List.of(), by(YOUTH, organization, REFERRED));
    }

    @Test
    void a_referrer_is_a_member_from_the_day_of_admission_up_to_the_day_before_the_end() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-03-01");

        scene.refuses(ReferrerNotMember.class, List.of(), by(REFERRER, UNION, day("2021-01-14")));
        scene.emits(List.of(), by(REFERRER, UNION, day("2021-01-15")), new YouthReferred(REFERRAL, YOUTH, UNION,
                REFERRER, BRANCH, ReferralChannel.MEETING, day("2021-01-15")));
        scene.emits(List.of(), by(REFERRER, UNION, day("2021-02-28")), new YouthReferred(REFERRAL, YOUTH, UNION,
                REFERRER, BRANCH, ReferralChannel.MEETING, day("2021-02-28")));
        scene.refuses(ReferrerNotMember.class, List.of(), by(REFERRER, UNION, day("2021-03-01")));
    }

    @Test
    void refuses_an_unknown_referrer() {
        scene.refuses(ReferrerNotMember.class, List.of(), by(STRANGER, UNION, REFERRED));
    }

    @Test
    void a_branch_handles_referrals_from_the_day_of_its_establishment() {
        UUID young = id(70);
        scene.established(young, UnitLevel.BRANCH, "2021-02-01");
        scene.refuses(BranchUnknown.class, List.of(), new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, young,
                ReferralChannel.MEETING, day("2021-01-31")));
        scene.emits(List.of(),
                new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, young, ReferralChannel.MEETING, REFERRED),
                new YouthReferred(REFERRAL, YOUTH, UNION, REFERRER, young, ReferralChannel.MEETING, REFERRED));
    }

    @Test
    void refuses_an_unknown_branch_and_a_unit_that_is_none() {
        scene.refuses(BranchUnknown.class, List.of(), new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, id(99),
                ReferralChannel.MEETING, REFERRED));
        scene.refuses(UnitNotABranch.class, List.of(), new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, COMMUNE,
                ReferralChannel.MEETING, REFERRED));
    }

    @Test
    void refuses_a_day_that_has_not_come() {
        scene.emits(List.of(), by(null, UNION, TODAY), new YouthReferred(REFERRAL, YOUTH, UNION, null, BRANCH,
                ReferralChannel.MEETING, TODAY));
        scene.refuses(DateInFuture.class, List.of(), by(null, UNION, TOMORROW));
    }

    private static ReferYouth as(Introducer introducer, @Nullable UUID referrer, Organization organization) {
        return new ReferYouth(REFERRAL, YOUTH, organization, referrer, BRANCH, ReferralChannel.MEETING, REFERRED, null,
                introducer);
    }

    private static YouthReferred referredAs(Introducer introducer, @Nullable UUID referrer) {
        return new YouthReferred(REFERRAL, YOUTH, UNION, referrer, BRANCH, ReferralChannel.MEETING, REFERRED, null,
                introducer);
    }

    /** Guide 22 HD/TWĐTN of 2013, 3.3. */
    @ParameterizedTest
    @EnumSource
    void a_member_a_member_of_the_party_or_several_together_introduce_to_the_union(Introducer introducer) {
        UUID somebody = introducer.isPerson() ? REFERRER : null;
        scene.emits(List.of(), as(introducer, somebody, UNION), referredAs(introducer, somebody));
        if (introducer.isPerson()) {
            scene.refuses(ReferrerMissing.class, List.of(), as(introducer, null, UNION));
        } else {
            scene.refuses(IntroducersTogether.class, List.of(), as(introducer, REFERRER, UNION));
        }
    }

    @Test
    void a_member_of_the_party_need_not_be_a_member_but_be_on_record() {
        scene.registered(STRANGER, 1970);
        scene.emits(List.of(), as(Introducer.PARTY_MEMBER, STRANGER, UNION),
                referredAs(Introducer.PARTY_MEMBER, STRANGER));
        scene.refuses(ReferrerNotMember.class, List.of(), as(Introducer.MEMBER, STRANGER, UNION));
        scene.refuses(ReferrerNotMember.class, List.of(), as(Introducer.PARTY_MEMBER, id(77), UNION));
    }

    @Test
    void to_the_federation_introduce_members_and_branches_only() {
        scene.refuses(IntroducerNotAllowed.class, List.of(), as(Introducer.PIONEER_BRANCH, null, FEDERATION));
        scene.refuses(IntroducerNotAllowed.class, List.of(), as(Introducer.PARTY_MEMBER, REFERRER, FEDERATION));
    }

    @Test
    void names_the_campaign_at_which_it_was_made() {
        scene.planned(id(50));
        scene.emits(List.of(), atCampaign(),
                new YouthReferred(REFERRAL, YOUTH, UNION, REFERRER, BRANCH, ReferralChannel.CAMPAIGN, REFERRED,
                        id(50)));
        scene.refuses(CampaignUnexpected.class, List.of(), new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, BRANCH,
                ReferralChannel.MEETING, REFERRED, id(50)));
    }

    @Test
    void refuses_a_campaign_that_is_not_on_record_or_was_cancelled() {
        scene.refuses(CampaignUnknown.class, List.of(), atCampaign());
        scene.planned(id(50)).cancelled(id(50));
        scene.refuses(CampaignUnknown.class, List.of(), atCampaign());
    }

    private static ReferYouth atCampaign() {
        return new ReferYouth(REFERRAL, YOUTH, UNION, REFERRER, BRANCH, ReferralChannel.CAMPAIGN, REFERRED, id(50));
    }
}

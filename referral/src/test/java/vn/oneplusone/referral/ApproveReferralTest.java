package vn.oneplusone.referral;

import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.DecisionNumberMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.NoExceptionOfAge;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyMember;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotConfirmed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooOldWithoutException;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooYoung;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

class ApproveReferralTest {
    private final Scene scene = new Scene();

    private static ApproveReferral approve(LocalDate decidedOn, @Nullable LocalDate ceremonyOn) {
        return new ApproveReferral(YOUTH, UNION, new Decision("45-QĐ/HĐ", decidedOn), ceremonyOn);
    }

    private static ReferralApproved approvedOn(LocalDate decidedOn, @Nullable LocalDate ceremonyOn) {
        return new ReferralApproved(REFERRAL, new Decision("45-QĐ/HĐ", decidedOn), ceremonyOn);
    }

    private static List<ReferralEvent> endorsedFor(UUID youth) {
        return List.of(
                new YouthReferred(REFERRAL, youth, FEDERATION, null, BRANCH, ReferralChannel.MEETING, REFERRED),
                new YouthConfirmed(REFERRAL, REFERRED),
                new ReferralEndorsed(REFERRAL, null, null, REFERRED, RULES));
    }

    @ParameterizedTest
    @EnumSource
    void the_unit_above_approves(Organization organization) {
        scene.emits(endorsed(organization), new ApproveReferral(YOUTH, organization, DECISION, null),
                new ReferralApproved(REFERRAL, DECISION, null));
    }

    @Test
    void the_decision_follows_the_vote_and_the_ceremony_the_decision() {
        scene.emits(endorsed(UNION), approve(ENDORSED, ENDORSED), approvedOn(ENDORSED, ENDORSED));
        scene.emits(endorsed(UNION), approve(ENDORSED, TODAY), approvedOn(ENDORSED, TODAY));
        scene.refuses(StepOutOfOrder.class, endorsed(UNION), approve(ENDORSED.minusDays(1), TODAY));
        scene.refuses(StepOutOfOrder.class, endorsed(UNION), approve(APPROVED, APPROVED.minusDays(1)));
    }

    @Test
    void refuses_a_decision_or_a_ceremony_in_the_future() {
        scene.refuses(DateInFuture.class, endorsed(UNION), approve(TOMORROW, null));
        scene.refuses(DateInFuture.class, endorsed(UNION), approve(APPROVED, TOMORROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void a_decision_has_a_number(String number) {
        scene.refuses(DecisionNumberMissing.class, endorsed(UNION),
                new ApproveReferral(YOUTH, UNION, new Decision(number, APPROVED), null));
    }

    @Test
    void refuses_a_youth_who_became_a_member_otherwise_meanwhile() {
        scene.admitted(YOUTH, FEDERATION, BRANCH, "2021-04-30");
        scene.emits(endorsed(UNION), approve(APPROVED, null), approvedOn(APPROVED, null));

        scene.admitted(YOUTH, UNION, BRANCH, "2021-04-30");
        scene.refuses(YouthAlreadyMember.class, endorsed(UNION), approve(APPROVED, null));
    }

    @Test
    void an_admission_by_this_referral_that_was_recorded_first_does_not_stand_in_the_way() {
        scene.admitted(YOUTH, UNION, BRANCH, "2021-05-05", REFERRAL);
        scene.emits(endorsed(UNION), approve(APPROVED, null), approvedOn(APPROVED, null));
    }

    @ParameterizedTest
    @CsvSource({"2006,true", "2007,false"})
    void refuses_a_youth_for_whom_every_birthday_of_the_year_is_too_near(int birthYear, boolean possible) {
        // those born in 2006 turn 15 in 2021, those born in 2007 turn 14
        scene.registered(STRANGER, birthYear);
        var command = new ApproveReferral(STRANGER, FEDERATION, DECISION, null);
        if (possible) {
            scene.emits(endorsedFor(STRANGER), command, new ReferralApproved(REFERRAL, DECISION, null));
        } else {
            scene.refuses(YouthTooYoung.class, endorsedFor(STRANGER), command);
        }
    }

    @Test
    void the_age_is_that_of_the_day_of_the_ceremony() {
        // those born in 1986 are past 35 from 2022 on, those born in 1985 from 2021 on
        scene.registered(STRANGER, 1986).registered(id(50), 1985).registered(id(51), 2007);
        scene.emits(endorsedFor(STRANGER), new ApproveReferral(STRANGER, FEDERATION, DECISION, TODAY),
                new ReferralApproved(REFERRAL, DECISION, TODAY));
        scene.refuses(YouthTooOldWithoutException.class, endorsedFor(id(50)),
                new ApproveReferral(id(50), FEDERATION, DECISION, null));
        scene.refuses(YouthTooYoung.class, endorsedFor(id(51)),
                new ApproveReferral(id(51), FEDERATION, DECISION, TODAY));
    }

    @Test
    void beyond_the_age_the_federation_asks_for_a_decision_that_says_so_and_the_union_knows_none() {
        scene.registered(STRANGER, 1970);
        scene.refuses(YouthTooOldWithoutException.class, endorsedFor(STRANGER),
                new ApproveReferral(STRANGER, FEDERATION, DECISION, null));
        scene.emits(endorsedFor(STRANGER),
                new ApproveReferral(STRANGER, FEDERATION, DECISION, null, AgeException.BY_DECISION),
                new ReferralApproved(REFERRAL, DECISION, null, AgeException.BY_DECISION));
        scene.refuses(NoExceptionOfAge.class, endorsed(UNION),
                new ApproveReferral(YOUTH, UNION, DECISION, null, AgeException.BY_DECISION));
    }

    @Test
    void refuses_before_the_endorsement_and_a_second_time() {
        scene.refuses(NoOpenReferral.class, List.of(), approve(APPROVED, null));
        scene.refuses(YouthNotConfirmed.class, referred(UNION), approve(APPROVED, null));
        scene.refuses(ReferralNotEndorsed.class, ready(UNION), approve(APPROVED, null));
        scene.refuses(ReferralAlreadyApproved.class, approved(UNION), approve(APPROVED, null));
    }
}

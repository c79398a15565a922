package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.oneplusone.membership.events.Organization.FEDERATION;
import static vn.oneplusone.membership.events.Organization.UNION;
import static vn.oneplusone.referral.Scene.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveTooLate;
import vn.oneplusone.referral.commands.ReferralRefusal.AgreementAboveUnexpected;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerTooNew;
import vn.oneplusone.referral.commands.ReferralRefusal.SchoolingTooLow;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.TogetherSinceMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.TogetherTooShort;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesImpossible;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesNotEnough;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesUnexpected;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotConfirmed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooOld;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.Schooling;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

class EndorseReferralTest {
    private final Scene scene = new Scene();

    private static EndorseReferral vote(int present, int votesFor, LocalDate on) {
        return new EndorseReferral(YOUTH, UNION, present, votesFor, on, TOGETHER);
    }

    private static EndorseReferral agree(LocalDate on) {
        return new EndorseReferral(YOUTH, FEDERATION, null, null, on);
    }

    private static ReferralEndorsed endorsedBy(@Nullable Integer present, @Nullable Integer votesFor, LocalDate on) {
        return new ReferralEndorsed(REFERRAL, present, votesFor, on, RULES);
    }

    private static ReferralEndorsed voted(int present, int votesFor, LocalDate on) {
        return new ReferralEndorsed(REFERRAL, present, votesFor, on, RULES, TOGETHER, null, null, null);
    }

    /** A referral that is ready for the vote from the given day on, by this referrer. */
    private static List<ReferralEvent> ready(Organization organization, UUID referrer, UUID youth, LocalDate from) {
        var confirmed = List.<ReferralEvent>of(new YouthReferred(REFERRAL, youth, organization, referrer, BRANCH,
                ReferralChannel.MEETING, from), new YouthConfirmed(REFERRAL, from));
        return organization == FEDERATION
                ? confirmed
                : and(confirmed, new PreparationRecorded(REFERRAL, PreparationStep.CLASS, from, null),
                        new PreparationRecorded(REFERRAL, PreparationStep.HELPER, from, HELPER),
                        new PreparationRecorded(REFERRAL, PreparationStep.PROBATION_TASK, from, null));
    }

    @Test
    void the_branch_votes_for_the_union() {
        scene.emits(Scene.ready(UNION), vote(20, 15, ENDORSED), voted(20, 15, ENDORSED));
    }

    @Test
    void the_branch_agrees_for_the_federation_with_or_without_a_count() {
        scene.emits(Scene.ready(FEDERATION), agree(ENDORSED), endorsedBy(null, null, ENDORSED));
        scene.emits(Scene.ready(FEDERATION), new EndorseReferral(YOUTH, FEDERATION, 10, 6, ENDORSED),
                endorsedBy(10, 6, ENDORSED));
        scene.refuses(VotesNotEnough.class, Scene.ready(FEDERATION),
                new EndorseReferral(YOUTH, FEDERATION, 10, 5, ENDORSED));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,2", "20,11", "21,11", "2147483647,1073741824"})
    void more_than_half_of_those_present_is_enough(int present, int votesFor) {
        scene.emits(Scene.ready(UNION), vote(present, votesFor, ENDORSED), voted(present, votesFor, ENDORSED));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,1", "20,10", "21,10", "2147483647,1073741823"})
    void half_of_those_present_is_not(int present, int votesFor) {
        scene.refuses(VotesNotEnough.class, Scene.ready(UNION), vote(present, votesFor, ENDORSED));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-1,-1", "5,6", "5,-1", "5,", ",5"})
    void refuses_impossible_counts(@Nullable Integer present, @Nullable Integer votesFor) {
        for (Organization organization : Organization.values()) {
            scene.refuses(VotesImpossible.class, Scene.ready(organization),
                    new EndorseReferral(YOUTH, organization, present, votesFor, ENDORSED));
        }
    }

    @Test
    void the_union_counts_votes() {
        scene.refuses(VotesMissing.class, Scene.ready(UNION), new EndorseReferral(YOUTH, UNION, null, null, ENDORSED));
    }

    @ParameterizedTest
    @EnumSource
    void refuses_while_a_part_of_the_preparation_is_missing(PreparationStep missing) {
        var allButOne = Scene.ready(UNION).stream()
                .filter(event -> !(event instanceof PreparationRecorded part && part.step() == missing)).toList();
        scene.fixture().given(allButOne).when(vote(20, 15, ENDORSED)).expectNoEvents()
                .expectException(Matchers.matches((PreparationIncomplete refusal) -> {
                    assertThat(refusal.missing()).containsExactly(missing);
                    return true;
                }));
    }

    @ParameterizedTest
    @CsvSource({"2021-01-15,2021-04-15", "2020-11-30,2021-02-28", "2020-12-01,2021-03-01", "2019-11-30,2020-02-29"})
    void a_referrer_and_the_youth_have_worked_or_studied_together_for_three_calendar_months(LocalDate since,
            LocalDate first) {
        scene.registered(STRANGER, 1995).admitted(STRANGER, UNION, BRANCH, since.toString());
        var ready = ready(UNION, STRANGER, YOUTH, since);

        scene.emits(ready, new EndorseReferral(YOUTH, UNION, 20, 15, first, since),
                new ReferralEndorsed(REFERRAL, 20, 15, first, RULES, since, null, null, null));
        scene.refuses(TogetherTooShort.class, ready,
                new EndorseReferral(YOUTH, UNION, 20, 15, first.minusDays(1), since));
        scene.refuses(TogetherSinceMissing.class, ready, new EndorseReferral(YOUTH, UNION, 20, 15, first));
    }

    @Test
    void how_long_the_referrer_has_been_a_member_is_not_asked() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-04-01").admitted(REFERRER, UNION, OTHER_BRANCH, "2021-04-10");
        scene.emits(Scene.ready(UNION), vote(20, 15, ENDORSED), voted(20, 15, ENDORSED));
    }

    @ParameterizedTest
    @CsvSource({"2021-01-15,2021-04-15", "2020-11-30,2021-02-28", "2020-12-01,2021-03-01", "2019-11-30,2020-02-29"})
    void by_the_first_rule_set_a_referrer_counted_from_three_months_of_membership_on(LocalDate admitted,
            LocalDate first) {
        Scene then = new Scene(new RuleBook(List.of(RuleBook.shipped().named("2018-2022").orElseThrow())));
        then.registered(STRANGER, 1995).admitted(STRANGER, UNION, BRANCH, admitted.toString());

        then.emits(ready(UNION, STRANGER, YOUTH, admitted), new EndorseReferral(YOUTH, UNION, 20, 15, first),
                new ReferralEndorsed(REFERRAL, 20, 15, first, "2018-2022"));
        then.refuses(ReferrerTooNew.class, ready(UNION, STRANGER, YOUTH, admitted),
                new EndorseReferral(YOUTH, UNION, 20, 15, first.minusDays(1)));
    }

    @Test
    void the_committee_decides_for_a_branch_that_cannot_meet_after_the_level_above_agreed() {
        scene.emits(Scene.ready(UNION), decided(EndorsedBy.COMMITTEE, 5, ENDORSED),
                new ReferralEndorsed(REFERRAL, 5, 4, ENDORSED, RULES, TOGETHER, EndorsedBy.COMMITTEE, ENDORSED, null));
        scene.refuses(AgreementAboveMissing.class, Scene.ready(UNION), decided(EndorsedBy.COMMITTEE, 5, null));
        scene.refuses(AgreementAboveTooLate.class, Scene.ready(UNION),
                decided(EndorsedBy.COMMITTEE, 5, ENDORSED.plusDays(1)));
        scene.refuses(AgreementAboveUnexpected.class, Scene.ready(UNION), decided(EndorsedBy.MEETING, 5, ENDORSED));
        scene.refuses(AgreementAboveUnexpected.class, Scene.ready(UNION), decided(null, 5, ENDORSED));
    }

    @Test
    void where_there_is_no_branch_the_level_above_decides_without_votes() {
        scene.emits(Scene.ready(UNION), decided(EndorsedBy.LEVEL_ABOVE, null, null), new ReferralEndorsed(REFERRAL,
                null, null, ENDORSED, RULES, TOGETHER, EndorsedBy.LEVEL_ABOVE, null, null));
        scene.refuses(VotesUnexpected.class, Scene.ready(UNION), decided(EndorsedBy.LEVEL_ABOVE, 5, null));
        scene.refuses(VotesMissing.class, Scene.ready(UNION), decided(EndorsedBy.MEETING, null, null));
    }

    private static EndorseReferral decided(@Nullable EndorsedBy by, @Nullable Integer present,
            @Nullable LocalDate agreed) {
        return new EndorseReferral(YOUTH, UNION, present, present == null ? null : Integer.valueOf(present - 1),
                ENDORSED, TOGETHER, by, agreed, null);
    }

    @ParameterizedTest
    @EnumSource
    void the_union_asks_for_primary_schooling_where_the_schooling_is_stated(Schooling schooling) {
        var stated = new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED, TOGETHER, null, null, schooling);
        if (schooling == Schooling.NONE) {
            scene.refuses(SchoolingTooLow.class, Scene.ready(UNION), stated);
        } else {
            scene.emits(Scene.ready(UNION), stated, new ReferralEndorsed(REFERRAL, 20, 15, ENDORSED, RULES, TOGETHER,
                    null, null, schooling));
        }
        scene.emits(Scene.ready(FEDERATION),
                new EndorseReferral(YOUTH, FEDERATION, null, null, ENDORSED, null, null, null, schooling),
                new ReferralEndorsed(REFERRAL, null, null, ENDORSED, RULES, null, null, null, schooling));
    }

    @Test
    void a_member_of_the_party_counts_without_a_membership() {
        scene.registered(STRANGER, 1970);
        var ready = new ArrayList<>(ready(UNION, HELPER, YOUTH, REFERRED));
        ready.set(0, new YouthReferred(REFERRAL, YOUTH, UNION, STRANGER, BRANCH, ReferralChannel.MEETING, REFERRED,
                null, Introducer.PARTY_MEMBER));
        scene.emits(ready, vote(20, 15, ENDORSED), voted(20, 15, ENDORSED));
    }

    @Test
    void a_union_referrer_is_still_a_member_on_the_day_of_the_vote() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-04-20");
        scene.refuses(ReferrerNotMember.class, Scene.ready(UNION), vote(20, 15, day("2021-04-20")));
        scene.emits(Scene.ready(UNION), vote(20, 15, day("2021-04-19")), voted(20, 15, day("2021-04-19")));
    }

    @Test
    void a_federation_referrer_is_not_judged_again() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-04-01");
        scene.emits(Scene.ready(FEDERATION), agree(ENDORSED), endorsedBy(null, null, ENDORSED));
    }

    @Test
    void a_collective_referral_has_no_referrer_to_judge() {
        var collective = prepared(and(referredCollectively(UNION), new YouthConfirmed(REFERRAL, CONFIRMED)));
        scene.emits(collective, new EndorseReferral(YOUTH, UNION, 20, 15, ENDORSED), endorsedBy(20, 15, ENDORSED));
    }

    @ParameterizedTest
    @CsvSource({"1991,2021-12-31", "1990,2020-12-31"})
    void refuses_a_youth_for_whom_every_birthday_of_the_year_is_too_long_ago(int birthYear, LocalDate last) {
        scene.registered(STRANGER, birthYear);
        var votes = new EndorseReferral(STRANGER, UNION, 20, 15, last, TOGETHER);
        scene.emits(ready(UNION, HELPER, STRANGER, day("2020-07-01")), votes, voted(20, 15, last));

        scene.registered(id(50), birthYear - 1);
        scene.refuses(YouthTooOld.class, ready(UNION, HELPER, id(50), day("2020-07-01")),
                new EndorseReferral(id(50), UNION, 20, 15, last, TOGETHER));
    }

    @Test
    void the_federation_leaves_the_age_to_the_decision() {
        scene.registered(STRANGER, 1970);
        scene.emits(ready(FEDERATION, HELPER, STRANGER, REFERRED), new EndorseReferral(STRANGER, FEDERATION, null, null,
                ENDORSED), endorsedBy(null, null, ENDORSED));
    }

    @Test
    void the_vote_follows_the_last_part_of_the_preparation() {
        scene.emits(Scene.ready(UNION), vote(20, 15, day("2021-04-15")), voted(20, 15, day("2021-04-15")));
        scene.refuses(StepOutOfOrder.class, Scene.ready(UNION), vote(20, 15, TASK.minusDays(1)));
        scene.refuses(DateInFuture.class, Scene.ready(UNION), vote(20, 15, TOMORROW));
    }

    @Test
    void refuses_outside_the_time_between_yes_and_approval() {
        scene.refuses(NoOpenReferral.class, List.of(), vote(20, 15, ENDORSED));
        scene.refuses(YouthNotConfirmed.class, referred(UNION), vote(20, 15, ENDORSED));
        scene.refuses(ReferralAlreadyEndorsed.class, endorsed(UNION), vote(20, 15, TODAY));
        scene.refuses(ReferralAlreadyApproved.class, approved(UNION), vote(20, 15, TODAY));
    }
}

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.DateInFuture;
import vn.oneplusone.referral.commands.ReferralRefusal.NoOpenReferral;
import vn.oneplusone.referral.commands.ReferralRefusal.PreparationIncomplete;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerNotMember;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferrerTooNew;
import vn.oneplusone.referral.commands.ReferralRefusal.StepOutOfOrder;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesImpossible;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesMissing;
import vn.oneplusone.referral.commands.ReferralRefusal.VotesNotEnough;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotConfirmed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthTooOld;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

class EndorseReferralTest {
    private final Scene scene = new Scene();

    private static EndorseReferral vote(int present, int votesFor, LocalDate on) {
        return new EndorseReferral(YOUTH, UNION, present, votesFor, on);
    }

    private static EndorseReferral agree(LocalDate on) {
        return new EndorseReferral(YOUTH, FEDERATION, null, null, on);
    }

    private static ReferralEndorsed endorsedBy(@Nullable Integer present, @Nullable Integer votesFor, LocalDate on) {
        return new ReferralEndorsed(REFERRAL, present, votesFor, on, "2018-2022");
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
        scene.emits(Scene.ready(UNION), vote(20, 15, ENDORSED), endorsedBy(20, 15, ENDORSED));
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
        scene.emits(Scene.ready(UNION), vote(present, votesFor, ENDORSED), endorsedBy(present, votesFor, ENDORSED));
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
    void a_referrer_counts_from_three_calendar_months_of_membership_on(LocalDate admitted, LocalDate first) {
        scene.registered(STRANGER, 1995).admitted(STRANGER, UNION, BRANCH, admitted.toString());

        scene.emits(ready(UNION, STRANGER, YOUTH, admitted), vote(20, 15, first), endorsedBy(20, 15, first));
        scene.refuses(ReferrerTooNew.class, ready(UNION, STRANGER, YOUTH, admitted),
                vote(20, 15, first.minusDays(1)));
    }

    @Test
    void an_earlier_membership_does_not_count_towards_the_three_months() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-04-01").admitted(REFERRER, UNION, OTHER_BRANCH, "2021-04-10");
        scene.refuses(ReferrerTooNew.class, Scene.ready(UNION), vote(20, 15, day("2021-07-09")));
        scene.emits(Scene.ready(UNION), vote(20, 15, day("2021-07-10")), endorsedBy(20, 15, day("2021-07-10")));
    }

    @Test
    void a_union_referrer_is_still_a_member_on_the_day_of_the_vote() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-04-20");
        scene.refuses(ReferrerNotMember.class, Scene.ready(UNION), vote(20, 15, day("2021-04-20")));
        scene.emits(Scene.ready(UNION), vote(20, 15, day("2021-04-19")), endorsedBy(20, 15, day("2021-04-19")));
    }

    @Test
    void a_federation_referrer_is_not_judged_again() {
        scene.ended(REFERRER, UNION, BRANCH, "2021-04-01");
        scene.emits(Scene.ready(FEDERATION), agree(ENDORSED), endorsedBy(null, null, ENDORSED));
    }

    @Test
    void a_collective_referral_has_no_referrer_to_judge() {
        var collective = prepared(and(referredCollectively(UNION), new YouthConfirmed(REFERRAL, CONFIRMED)));
        scene.emits(collective, vote(20, 15, ENDORSED), endorsedBy(20, 15, ENDORSED));
    }

    @ParameterizedTest
    @CsvSource({"UNION,1991,2021-12-31", "UNION,1990,2020-12-31", "FEDERATION,1986,2021-12-31"})
    void refuses_a_youth_for_whom_every_birthday_of_the_year_is_too_long_ago(Organization organization, int birthYear,
            LocalDate last) {
        scene.registered(STRANGER, birthYear);
        var votes = new EndorseReferral(STRANGER, organization, 20, 15, last);
        var ready = ready(organization, HELPER, STRANGER, day("2020-07-01"));
        scene.emits(ready, votes, endorsedBy(20, 15, last));

        scene.registered(id(50), birthYear - 1);
        scene.refuses(YouthTooOld.class, ready(organization, HELPER, id(50), day("2020-07-01")),
                new EndorseReferral(id(50), organization, 20, 15, last));
    }

    @Test
    void the_vote_follows_the_last_part_of_the_preparation() {
        scene.emits(Scene.ready(UNION), vote(20, 15, day("2021-04-15")), endorsedBy(20, 15, day("2021-04-15")));
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

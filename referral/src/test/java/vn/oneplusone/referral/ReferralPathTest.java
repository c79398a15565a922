package vn.oneplusone.referral;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.oneplusone.referral.Scene.BRANCH;
import static vn.oneplusone.referral.Scene.CONFIRMED;
import static vn.oneplusone.referral.Scene.DECISION;
import static vn.oneplusone.referral.Scene.HELPER;
import static vn.oneplusone.referral.Scene.REFERRAL;
import static vn.oneplusone.referral.Scene.TODAY;
import static vn.oneplusone.referral.Scene.TOGETHER;
import static vn.oneplusone.referral.Scene.YOUTH;
import static vn.oneplusone.referral.Scene.and;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CoreMatchers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.ReferralPath.Step;
import vn.oneplusone.referral.commands.ReferralCommand.ApproveReferral;
import vn.oneplusone.referral.commands.ReferralCommand.ConfirmYouth;
import vn.oneplusone.referral.commands.ReferralCommand.DeclineReferral;
import vn.oneplusone.referral.commands.ReferralCommand.EndorseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.FulfilReferral;
import vn.oneplusone.referral.commands.ReferralCommand.LapseReferral;
import vn.oneplusone.referral.commands.ReferralCommand.RecordPreparation;
import vn.oneplusone.referral.commands.ReferralCommand.WithdrawReferral;
import vn.oneplusone.referral.commands.ReferralRefusal;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;

/** What the path offers in each state that a referral can reach is what the aggregate takes, and nothing else. */
class ReferralPathTest {
    record State(Organization organization, Stage stage, Set<PreparationStep> prepared, List<ReferralEvent> facts) {
        @Override
        public String toString() {
            return organization + " " + stage + " " + prepared;
        }
    }

    static Stream<State> states() {
        List<State> states = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            Set<PreparationStep> all = organization == Organization.UNION
                    ? EnumSet.allOf(PreparationStep.class)
                    : EnumSet.noneOf(PreparationStep.class);
            states.add(new State(organization, Stage.REFERRED, Set.of(), Scene.referred(organization)));
            for (Set<PreparationStep> done : subsets(all)) {
                List<ReferralEvent> facts = Scene.confirmed(organization);
                for (PreparationStep part : done) {
                    facts = and(facts, new PreparationRecorded(REFERRAL, part, CONFIRMED,
                            part == PreparationStep.HELPER ? HELPER : null));
                }
                states.add(new State(organization, Stage.CONFIRMED, done, facts));
            }
            List<ReferralEvent> approved = Scene.approved(organization);
            states.add(new State(organization, Stage.ENDORSED, all, Scene.endorsed(organization)));
            states.add(new State(organization, Stage.APPROVED, all, approved));
            states.add(new State(organization, Stage.FULFILLED, all,
                    and(approved, new ReferralFulfilled(REFERRAL, TODAY, null, BRANCH))));
            states.add(new State(organization, Stage.LAPSED, all, and(approved, new ReferralLapsed(REFERRAL, TODAY))));
            List<ReferralEvent> referred = Scene.referred(organization);
            states.add(new State(organization, Stage.DECLINED, Set.of(),
                    and(referred, new ReferralDeclined(REFERRAL, DeclinedBy.YOUTH, null, TODAY))));
            states.add(new State(organization, Stage.WITHDRAWN, Set.of(),
                    and(referred, new ReferralWithdrawn(REFERRAL, null, TODAY))));
        }
        return states.stream();
    }

    private static List<Set<PreparationStep>> subsets(Set<PreparationStep> all) {
        List<Set<PreparationStep>> subsets = new ArrayList<>(List.of(EnumSet.noneOf(PreparationStep.class)));
        for (PreparationStep part : all) {
            for (Set<PreparationStep> without : List.copyOf(subsets)) {
                Set<PreparationStep> with = EnumSet.of(part);
                with.addAll(without);
                subsets.add(with);
            }
        }
        return subsets;
    }

    @ParameterizedTest
    @MethodSource("states")
    void what_is_offered_is_what_is_taken(State state) {
        Set<Step> offered = ReferralPath.of(state.organization, state.stage, state.prepared, TODAY).next();
        for (Step step : Step.values()) {
            Scene scene = new Scene();
            if (step == Step.FULFILMENT) {
                scene.admitted(YOUTH, state.organization, BRANCH, TODAY.toString(), REFERRAL);
            }
            ResultValidator<Referral> result = scene.fixture().given(state.facts)
                    .when(command(step, state.organization));
            assertThatCode(() -> {
                if (offered.contains(step)) {
                    result.expectSuccessfulHandlerExecution();
                } else {
                    result.expectException(CoreMatchers.instanceOf(ReferralRefusal.class)).expectNoEvents();
                }
            }).as(step + (offered.contains(step) ? " is offered" : " is not offered")).doesNotThrowAnyException();
        }
    }

    private static Object command(Step step, Organization organization) {
        return switch (step) {
            case CONFIRMATION -> new ConfirmYouth(YOUTH, organization, TODAY);
            case CLASS -> new RecordPreparation(YOUTH, organization, PreparationStep.CLASS, TODAY, null);
            case HELPER -> new RecordPreparation(YOUTH, organization, PreparationStep.HELPER, TODAY, HELPER);
            case PROBATION_TASK -> new RecordPreparation(YOUTH, organization, PreparationStep.PROBATION_TASK, TODAY,
                    null);
            case ENDORSEMENT -> organization == Organization.UNION
                    ? new EndorseReferral(YOUTH, organization, 20, 15, TODAY, TOGETHER)
                    : new EndorseReferral(YOUTH, organization, null, null, TODAY);
            case APPROVAL -> new ApproveReferral(YOUTH, organization, new Decision(DECISION.number(), TODAY), null);
            case FULFILMENT -> new FulfilReferral(YOUTH, organization, REFERRAL);
            case DECLINE_BY_YOUTH -> new DeclineReferral(YOUTH, organization, DeclinedBy.YOUTH, null, TODAY);
            case DECLINE_BY_BRANCH -> new DeclineReferral(YOUTH, organization, DeclinedBy.BRANCH, null, TODAY);
            case DECLINE_BY_UPPER_LEVEL -> new DeclineReferral(YOUTH, organization, DeclinedBy.UPPER_LEVEL, null,
                    TODAY);
            case WITHDRAWAL -> new WithdrawReferral(YOUTH, organization, null, TODAY);
            case LAPSE -> new LapseReferral(YOUTH, organization, TODAY);
        };
    }
}

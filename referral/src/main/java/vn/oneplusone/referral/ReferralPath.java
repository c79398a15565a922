package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * Where a referral stands on its path, and which steps may follow. The module decides by the same table, so what is offered here is taken as
 * long as the people, the days and the votes in it are in order; whatever those forbid is refused in words.
 *
 * @param missing what the organization asks for before the branch decides and is not recorded yet
 */
public record ReferralPath(Stage stage, Set<PreparationStep> missing) {

    /** In the order of the path; a closed referral is in one of the last four. */
    public enum Stage {
        REFERRED, CONFIRMED, ENDORSED, APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED;

        /** Whether a step is still to come. */
        public boolean isOpen() {
            return compareTo(FULFILLED) < 0;
        }
    }

    /** A step, and the first and the last stage from which it may be taken. */
    public enum Step {
        CONFIRMATION(Stage.REFERRED, Stage.REFERRED), CLASS(PreparationStep.CLASS), HELPER(
                PreparationStep.HELPER), PROBATION_TASK(PreparationStep.PROBATION_TASK),
        /** Once nothing of the preparation is missing. */
        ENDORSEMENT(Stage.CONFIRMED, Stage.CONFIRMED), APPROVAL(Stage.ENDORSED, Stage.ENDORSED),
        /** Once the youth is admitted: nobody asks for it, it follows. */
        FULFILMENT(Stage.APPROVED, Stage.APPROVED), DECLINE_BY_YOUTH(Stage.REFERRED, Stage.ENDORSED),
        /** Until it has said yes. */
        DECLINE_BY_BRANCH(Stage.REFERRED, Stage.CONFIRMED),
        /** Once it lies before it. */
        DECLINE_BY_UPPER_LEVEL(Stage.ENDORSED, Stage.ENDORSED), WITHDRAWAL(Stage.REFERRED, Stage.ENDORSED),
        /** From {@link Stage#APPROVED} too: the way out where the admission turned out to be impossible. */
        LAPSE(Stage.REFERRED, Stage.APPROVED);

        private final Stage first;
        private final Stage last;
        private final @Nullable PreparationStep part;

        Step(Stage first, Stage last) {
            this.first = first;
            this.last = last;
            this.part = null;
        }

        Step(PreparationStep part) {
            this.first = Stage.CONFIRMED;
            this.last = Stage.CONFIRMED;
            this.part = part;
        }

        static Step of(PreparationStep part) {
            return switch (part) {
                case CLASS -> CLASS;
                case HELPER -> HELPER;
                case PROBATION_TASK -> PROBATION_TASK;
            };
        }

        static Step of(DeclinedBy by) {
            return switch (by) {
                case YOUTH -> DECLINE_BY_YOUTH;
                case BRANCH -> DECLINE_BY_BRANCH;
                case UPPER_LEVEL -> DECLINE_BY_UPPER_LEVEL;
            };
        }

        boolean isFrom(Stage stage) {
            return !isBeyond(stage) && stage.compareTo(last) <= 0;
        }

        /** Whether the stage comes before every one from which this may be taken. */
        boolean isBeyond(Stage stage) {
            return stage.compareTo(first) < 0;
        }
    }

    /**
     * The path by the rules of a day.
     *
     * @param prepared what is recorded of the preparation
     */
    public static ReferralPath of(Organization organization, Stage stage, Set<PreparationStep> prepared,
            LocalDate on) {
        return new ReferralPath(stage,
                new Judgement(ReferralModule.Shipped.RULES.on(on).path(organization)).missing(prepared));
    }

    /**
     * What is on record of a referral after one more fact: the steps as they are right once one was corrected or taken back.
     *
     * @param recorded the introduction, and the steps in their order
     */
    public static List<ReferralEvent> after(List<ReferralEvent> recorded, ReferralEvent next) {
        ReferralProgress progress = progress(recorded).after(next);
        List<ReferralEvent> steps = new ArrayList<>(List.of(progress.opened()));
        progress.taken().forEach(step -> steps.add(step.fact()));
        return List.copyOf(steps);
    }

    /** The steps that may be taken back: no later one rests on them. */
    public static Set<RecordedStep> toTakeBack(List<ReferralEvent> recorded) {
        ReferralProgress progress = progress(recorded);
        Set<RecordedStep> steps = EnumSet.noneOf(RecordedStep.class);
        for (TakenStep step : progress.taken()) {
            RecordedStep name = step.step();
            if (name != null && !progress.isRestedOn(step)) {
                steps.add(name);
            }
        }
        return Collections.unmodifiableSet(steps);
    }

    private static ReferralProgress progress(List<ReferralEvent> recorded) {
        ReferralProgress progress = ReferralProgress.opened((YouthReferred) recorded.getFirst());
        for (ReferralEvent step : recorded.subList(1, recorded.size())) {
            progress = progress.after(step);
        }
        return progress;
    }

    /** Whether a step may follow. */
    public boolean allows(Step step) {
        return step.isFrom(stage) && (step.part == null || missing.contains(step.part))
                && (step != Step.ENDORSEMENT || missing.isEmpty());
    }

    /** The steps that may follow, in the order in which they are declared. */
    public Set<Step> next() {
        Set<Step> next = EnumSet.noneOf(Step.class);
        for (Step step : Step.values()) {
            if (allows(step)) {
                next.add(step);
            }
        }
        return Collections.unmodifiableSet(next);
    }
}

package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.ReferralPath.Step;
import vn.oneplusone.referral.commands.ReferralRefusal;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralAlreadyEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotApproved;
import vn.oneplusone.referral.commands.ReferralRefusal.ReferralNotEndorsed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthAlreadyConfirmed;
import vn.oneplusone.referral.commands.ReferralRefusal.YouthNotConfirmed;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.StepTakenBack;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * How far the youngest referral of a youth to an organization has come.
 *
 * @param reached day of the step that led to this stage
 * @param latest the latest day on record, preparation included
 * @param taken the steps on record, in their order, as they were corrected since
 */
record ReferralProgress(YouthReferred opened, Stage stage, LocalDate reached, LocalDate latest,
        Set<PreparationStep> prepared, List<TakenStep> taken) {

    static ReferralProgress opened(YouthReferred event) {
        return new ReferralProgress(event, Stage.REFERRED, event.on(), event.on(), Set.of(), List.of());
    }

    UUID referral() {
        return opened.referral();
    }

    @Nullable
    UUID referrer() {
        return opened.referrer();
    }

    UUID branch() {
        return opened.branch();
    }

    @Nullable
    Introducer introducer() {
        return opened.introducer();
    }

    /** As it stands after another fact. */
    ReferralProgress after(ReferralEvent event) {
        return switch (event) {
            case YouthReferred e -> opened(e);
            case YouthConfirmed e -> with(TakenStep.of(e));
            case PreparationRecorded e -> with(TakenStep.of(e));
            case ReferralEndorsed e -> with(TakenStep.of(e));
            case ReferralApproved e -> with(TakenStep.of(e));
            case ReferralFulfilled e -> with(TakenStep.of(e));
            case ReferralDeclined e -> with(TakenStep.of(e));
            case ReferralWithdrawn e -> with(TakenStep.of(e));
            case ReferralLapsed e -> with(TakenStep.of(e));
            case EndorsementCorrected e -> corrected(e.endorsement());
            case ApprovalCorrected e -> corrected(e.approval(), e.fulfilment());
            case StepTakenBack e -> without(e.step());
        };
    }

    private ReferralProgress with(TakenStep step) {
        List<TakenStep> more = new ArrayList<>(taken);
        more.add(step);
        PreparationStep part = step.preparation();
        if (part == null) {
            return new ReferralProgress(opened, step.stage(), step.on(), step.on(), prepared, List.copyOf(more));
        }
        var parts = EnumSet.of(part);
        parts.addAll(prepared);
        return new ReferralProgress(opened, stage, reached, step.on().isAfter(latest) ? step.on() : latest,
                Set.copyOf(parts), List.copyOf(more));
    }

    /** As if the last step of that name had never been recorded; unchanged where there is none. */
    private ReferralProgress without(RecordedStep name) {
        List<TakenStep> others = new ArrayList<>(taken);
        TakenStep step = last(name);
        if (step != null) {
            others.remove(taken.lastIndexOf(step));
        }
        return again(others);
    }

    /** The last step of that name; null where there is none. */
    @Nullable
    TakenStep last(RecordedStep name) {
        return taken.reversed().stream().filter(step -> step.step() == name).findFirst().orElse(null);
    }

    private ReferralProgress corrected(ReferralEndorsed endorsement) {
        return again(replaced(taken, last(ReferralEndorsed.class), endorsement));
    }

    private ReferralProgress corrected(ReferralApproved approval, ApprovalCorrected.@Nullable Fulfilment fulfilment) {
        List<TakenStep> right = replaced(taken, last(ReferralApproved.class), approval);
        return again(fulfilment == null
                ? right
                : replaced(right, last(ReferralFulfilled.class), new ReferralFulfilled(approval.referral(),
                        fulfilment.on(), fulfilment.creditedTo(), fulfilment.creditedBranch())));
    }

    private static List<TakenStep> replaced(List<TakenStep> steps, @Nullable TakenStep was, ReferralEvent right) {
        List<TakenStep> all = new ArrayList<>(steps);
        if (was != null) {
            all.set(steps.lastIndexOf(was), TakenStep.of(right));
        }
        return all;
    }

    private ReferralProgress again(List<TakenStep> steps) {
        ReferralProgress progress = opened(opened);
        for (TakenStep step : steps) {
            progress = progress.with(step);
        }
        return progress;
    }

    /** The last step of that kind; null where there is none. */
    @Nullable
    TakenStep last(Class<?> fact) {
        return taken.reversed().stream().filter(step -> fact.isInstance(step.fact())).findFirst().orElse(null);
    }

    /** The same referral at the time of a step, before it was taken. */
    ReferralProgress before(TakenStep step) {
        return again(taken.subList(0, taken.lastIndexOf(step)));
    }

    /** The first day of what was recorded after a step; null where nothing was. */
    @Nullable
    LocalDate next(TakenStep step) {
        return after(step).stream().map(TakenStep::on).min(LocalDate::compareTo).orElse(null);
    }

    /** Whether a later step rests on it: the parts of the preparation do not rest on each other. */
    boolean isRestedOn(TakenStep step) {
        return after(step).stream().anyMatch(later -> step.preparation() == null || later.preparation() == null);
    }

    private List<TakenStep> after(TakenStep step) {
        return taken.subList(taken.lastIndexOf(step) + 1, taken.size());
    }

    /** The day on which the last part of the preparation was done, as figures count it; null while parts are missing. */
    @Nullable
    LocalDate preparedOn() {
        return prepared.size() < PreparationStep.values().length
                ? null
                : taken.stream().filter(step -> step.preparation() != null).map(TakenStep::on).max(LocalDate::compareTo)
                        .orElse(null);
    }

    boolean isOpen() {
        return stage.isOpen();
    }

    /** Refuses a step that may not follow: with the first one that is missing, or with the one that has been taken too far already. */
    ReferralProgress require(Step step) {
        if (step.isBeyond(stage)) {
            throw missing();
        }
        if (!step.isFrom(stage)) {
            throw passed();
        }
        return this;
    }

    /** Refuses what can no longer be done once the unit above has approved. */
    ReferralProgress requireNotApproved() {
        if (stage == Stage.APPROVED) {
            throw passed();
        }
        return this;
    }

    private ReferralRefusal missing() {
        return switch (stage) {
            case REFERRED -> new YouthNotConfirmed();
            case CONFIRMED -> new ReferralNotEndorsed();
            case ENDORSED -> new ReferralNotApproved();
            case APPROVED, FULFILLED, DECLINED, WITHDRAWN, LAPSED -> throw new IllegalStateException(stage.name());
        };
    }

    private ReferralRefusal passed() {
        return switch (stage) {
            case CONFIRMED -> new YouthAlreadyConfirmed();
            case ENDORSED -> new ReferralAlreadyEndorsed();
            case APPROVED -> new ReferralAlreadyApproved();
            case REFERRED, FULFILLED, DECLINED, WITHDRAWN, LAPSED -> throw new IllegalStateException(stage.name());
        };
    }
}

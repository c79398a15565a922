package vn.oneplusone.referral;

import java.time.LocalDate;
import java.util.EnumSet;
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
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * How far the youngest referral of a youth to an organization has come.
 *
 * @param reached day of the step that led to this stage
 * @param latest the latest day on record, preparation included
 */
record Course(UUID referral, @Nullable UUID referrer, UUID branch, Stage stage, LocalDate reached, LocalDate latest,
        Set<PreparationStep> prepared) {

    static Course opened(YouthReferred event) {
        return new Course(event.referral(), event.referrer(), event.branch(), Stage.REFERRED, event.on(), event.on(),
                Set.of());
    }

    Course prepared(PreparationRecorded event) {
        var steps = EnumSet.of(event.step());
        steps.addAll(prepared);
        return new Course(referral, referrer, branch, stage, reached,
                event.on().isAfter(latest) ? event.on() : latest, Set.copyOf(steps));
    }

    Course at(Stage next, LocalDate on) {
        return new Course(referral, referrer, branch, next, on, on, prepared);
    }

    boolean isOpen() {
        return stage.isOpen();
    }

    /** Refuses a step that may not follow: with the first one that is missing, or with the one that has been taken too far already. */
    Course require(Step step) {
        if (step.isBeyond(stage)) {
            throw missing();
        }
        if (!step.isFrom(stage)) {
            throw passed();
        }
        return this;
    }

    /** Refuses what can no longer be done once the unit above has approved. */
    Course requireNotApproved() {
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

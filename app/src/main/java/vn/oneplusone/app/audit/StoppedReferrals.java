package vn.oneplusone.app.audit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
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

/** Where a rule set stops referrals on their way, or credits them otherwise. A correction stands in the place of what it corrects. */
final class StoppedReferrals {
    private enum Place {
        INTRODUCTION, CONFIRMATION, CLASS, HELPER, PROBATION_TASK, ENDORSEMENT, APPROVAL, CREDIT, END
    }

    private final Map<UUID, Map<Place, Rejudged.Finding>> stopped = new HashMap<>();

    /** @param finding against the fact; null where the rule set takes it as it is */
    void took(ReferralEvent fact, Supplier<Rejudged.@Nullable Finding> finding) {
        Map<Place, Rejudged.Finding> places = stopped.getOrDefault(fact.referral(), Map.of());
        Rejudged.Finding against = fact instanceof StepTakenBack ? null : finding.get();
        if (against != null) {
            stopped.computeIfAbsent(fact.referral(), referral -> new HashMap<>(2)).put(place(fact), against);
        } else if (!places.isEmpty()) {
            places.remove(place(fact));
        }
    }

    /** The first of a referral; null where there is none. */
    Rejudged.@Nullable Finding first(@Nullable UUID referral) {
        return referral == null
                ? null
                : stopped.getOrDefault(referral, Map.of()).values().stream()
                        .min(Comparator.comparingLong(Rejudged.Finding::position)).orElse(null);
    }

    private static Place place(ReferralEvent fact) {
        return switch (fact) {
            case YouthReferred f -> Place.INTRODUCTION;
            case YouthConfirmed f -> Place.CONFIRMATION;
            case PreparationRecorded f -> place(RecordedStep.valueOf(f.step().name()));
            case ReferralEndorsed f -> Place.ENDORSEMENT;
            case EndorsementCorrected f -> Place.ENDORSEMENT;
            case ReferralApproved f -> Place.APPROVAL;
            case ApprovalCorrected f -> Place.APPROVAL;
            case ReferralFulfilled f -> Place.CREDIT;
            case StepTakenBack f -> place(f.step());
            case ReferralDeclined f -> Place.END;
            case ReferralWithdrawn f -> Place.END;
            case ReferralLapsed f -> Place.END;
        };
    }

    private static Place place(RecordedStep step) {
        return switch (step) {
            case CONFIRMATION -> Place.CONFIRMATION;
            case CLASS -> Place.CLASS;
            case HELPER -> Place.HELPER;
            case PROBATION_TASK -> Place.PROBATION_TASK;
            case ENDORSEMENT, ENDORSEMENT_ABOVE -> Place.ENDORSEMENT;
            case APPROVAL -> Place.APPROVAL;
            case DECLINE, DECLINE_ABOVE, WITHDRAWAL, LAPSE -> Place.END;
        };
    }
}

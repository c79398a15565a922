package vn.oneplusone.app.api.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.ReferralDeclined;
import vn.oneplusone.referral.events.ReferralEndorsed;
import vn.oneplusone.referral.events.ReferralEvent;
import vn.oneplusone.referral.events.ReferralFulfilled;
import vn.oneplusone.referral.events.ReferralLapsed;
import vn.oneplusone.referral.events.ReferralWithdrawn;
import vn.oneplusone.referral.events.YouthConfirmed;
import vn.oneplusone.referral.events.YouthReferred;

/** One referral, folded from its facts. */
final class ReferralState {
    private final YouthReferred opened;
    private final Set<PreparationStep> prepared = EnumSet.noneOf(PreparationStep.class);
    private final List<Taken> steps = new ArrayList<>();
    private Stage stage = Stage.REFERRED;

    /** A step by the name of its fact, and its day. */
    record Taken(String fact, @Nullable PreparationStep step, LocalDate on) {}

    /**
     * A referral as readers get it.
     *
     * @param next the addresses below it at which it can go on; whether it may is for the rules to say
     */
    record View(UUID referral, UUID youth, Organization organization, UUID branch, @Nullable UUID referrer,
            ReferralChannel channel, @Nullable UUID campaign, Stage stage, List<Taken> steps, List<String> next) {}

    ReferralState(YouthReferred opened) {
        this.opened = opened;
        steps.add(new Taken("YouthReferred", null, opened.on()));
    }

    UUID branch() {
        return opened.branch();
    }

    Organization organization() {
        return opened.organization();
    }

    Stage stage() {
        return stage;
    }

    void on(ReferralEvent event) {
        switch (event) {
            case YouthReferred e -> throw new IllegalStateException("a referral that is opened twice");
            case YouthConfirmed e -> step(Stage.CONFIRMED, "YouthConfirmed", e.on());
            case PreparationRecorded e -> {
                prepared.add(e.step());
                steps.add(new Taken("PreparationRecorded", e.step(), e.on()));
                if (prepared.size() == PreparationStep.values().length) {
                    stage = Stage.PREPARED;
                }
            }
            case ReferralEndorsed e -> step(Stage.ENDORSED, "ReferralEndorsed", e.on());
            case ReferralApproved e -> step(Stage.APPROVED, "ReferralApproved", e.decision().on());
            case ReferralFulfilled e -> step(Stage.FULFILLED, "ReferralFulfilled", e.on());
            case ReferralDeclined e -> step(Stage.DECLINED, "ReferralDeclined", e.on());
            case ReferralWithdrawn e -> step(Stage.WITHDRAWN, "ReferralWithdrawn", e.on());
            case ReferralLapsed e -> step(Stage.LAPSED, "ReferralLapsed", e.on());
        }
    }

    private void step(Stage reached, String fact, LocalDate on) {
        stage = reached;
        steps.add(new Taken(fact, null, on));
    }

    View view(LocalDate today) {
        return new View(opened.referral(), opened.youth(), opened.organization(), opened.branch(), opened.referrer(),
                opened.channel(), opened.campaign(), stage, List.copyOf(steps), next(today));
    }

    private List<String> next(LocalDate today) {
        Set<String> next = new LinkedHashSet<>();
        for (ReferralPath.Step step : ReferralPath.of(opened.organization(), stage.onPath(), prepared, today).next()) {
            String address = address(step);
            if (address != null) {
                next.add(address);
            }
        }
        return List.copyOf(next);
    }

    private static @Nullable String address(ReferralPath.Step step) {
        return switch (step) {
            case CONFIRMATION -> "confirmation";
            case CLASS, HELPER, PROBATION_TASK -> "preparation";
            case ENDORSEMENT -> "endorsement";
            case APPROVAL -> "approval";
            // follows the admission by itself
            case FULFILMENT -> null;
            case DECLINE_BY_YOUTH, DECLINE_BY_BRANCH, DECLINE_BY_UPPER_LEVEL -> "decline";
            case WITHDRAWAL -> "withdrawal";
            case LAPSE -> "lapse";
        };
    }
}

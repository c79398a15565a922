package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.ReferralPath;
import vn.oneplusone.referral.ReferralPath.Stage;
import vn.oneplusone.referral.events.ApprovalCorrected;
import vn.oneplusone.referral.events.EndorsementCorrected;
import vn.oneplusone.referral.events.PreparationRecorded;
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.RecordedStep;
import vn.oneplusone.referral.events.ReferralApproved;
import vn.oneplusone.referral.events.ReferralChannel;
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
 * A referral of a youth to an organization.
 *
 * @param referrer null where the branch referred collectively
 * @param branch that handles it
 * @param campaign in which the youth was referred, if in one
 * @param latest day of the latest step on record
 * @param recorded the steps in the order of the ledger, the opening first, as they were corrected since
 * @param version sequence of the last fact in its stream
 */
public record Referral(UUID id, Organization organization, UUID youth, @Nullable UUID referrer, UUID branch,
        ReferralChannel channel, @Nullable UUID campaign, LocalDate referredOn, Stage stage, LocalDate latest,
        Set<PreparationStep> prepared, List<ReferralEvent> recorded, long version) {
    /** A step by the name of its fact, and its day. */
    public record Taken(String fact, @Nullable PreparationStep step, LocalDate on) {}

    static Referral opened(YouthReferred event, long version) {
        return new Referral(event.referral(), event.organization(), event.youth(), event.referrer(), event.branch(),
                event.channel(), event.campaign(), event.on(), Stage.REFERRED, event.on(), Set.of(), List.of(event),
                version);
    }

    /** As it stands after another fact of it. */
    Referral after(ReferralEvent event, long sequence) {
        return switch (event) {
            case YouthReferred e -> opened(e, sequence);
            case YouthConfirmed e -> at(Stage.CONFIRMED, e, e.on(), sequence);
            case PreparationRecorded e -> prepared(e, sequence);
            case ReferralEndorsed e -> at(Stage.ENDORSED, e, e.on(), sequence);
            case ReferralApproved e -> at(Stage.APPROVED, e, e.decision().on(), sequence);
            case ReferralFulfilled e -> at(Stage.FULFILLED, e, e.on(), sequence);
            case ReferralDeclined e -> at(Stage.DECLINED, e, e.on(), sequence);
            case ReferralWithdrawn e -> at(Stage.WITHDRAWN, e, e.on(), sequence);
            case ReferralLapsed e -> at(Stage.LAPSED, e, e.on(), sequence);
            case EndorsementCorrected e -> again(e, sequence);
            case ApprovalCorrected e -> again(e, sequence);
            case StepTakenBack e -> again(e, sequence);
        };
    }

    private Referral at(Stage next, ReferralEvent step, LocalDate on, long sequence) {
        return new Referral(id, organization, youth, referrer, branch, channel, campaign, referredOn, next, on,
                prepared, and(step), sequence);
    }

    private Referral prepared(PreparationRecorded part, long sequence) {
        EnumSet<PreparationStep> all = EnumSet.of(part.step());
        all.addAll(prepared);
        return new Referral(id, organization, youth, referrer, branch, channel, campaign, referredOn, stage,
                part.on().isAfter(latest) ? part.on() : latest, all, and(part), sequence);
    }

    private Referral again(ReferralEvent correction, long sequence) {
        Referral right = this;
        for (ReferralEvent step : ReferralPath.after(recorded, correction)) {
            right = right.after(step, sequence);
        }
        return right;
    }

    private List<ReferralEvent> and(ReferralEvent step) {
        List<ReferralEvent> all = new ArrayList<>(recorded);
        all.add(step);
        return List.copyOf(all);
    }

    /** The steps on record, in the order of the ledger, the opening first; as they were corrected since. */
    public List<Taken> steps() {
        return recorded.stream().map(Referral::taken).toList();
    }

    private static Taken taken(ReferralEvent step) {
        String name = step.getClass().getSimpleName();
        return switch (step) {
            case YouthReferred e -> new Taken(name, null, e.on());
            case YouthConfirmed e -> new Taken(name, null, e.on());
            case PreparationRecorded e -> new Taken(name, e.step(), e.on());
            case ReferralEndorsed e -> new Taken(name, null, e.on());
            case ReferralApproved e -> new Taken(name, null, e.decision().on());
            case ReferralFulfilled e -> new Taken(name, null, e.on());
            case ReferralDeclined e -> new Taken(name, null, e.on());
            case ReferralWithdrawn e -> new Taken(name, null, e.on());
            case ReferralLapsed e -> new Taken(name, null, e.on());
            case EndorsementCorrected e -> new Taken(name, null, e.on());
            case ApprovalCorrected e -> new Taken(name, null, e.decision().on());
            case StepTakenBack e -> new Taken(name, null, e.on());
        };
    }

    /** The vote or the agreement of the branch as it stands; null where there is none. */
    public @Nullable ReferralEndorsed endorsement() {
        return last(ReferralEndorsed.class);
    }

    /** The decision of the unit above as it stands; null where there is none. */
    public @Nullable ReferralApproved approval() {
        return last(ReferralApproved.class);
    }

    private <T> @Nullable T last(Class<T> fact) {
        return recorded.stream().filter(fact::isInstance).map(fact::cast).reduce((one, later) -> later).orElse(null);
    }

    /** The steps that may be taken back, as no later one rests on them. */
    public Set<RecordedStep> toTakeBack() {
        return ReferralPath.toTakeBack(recorded);
    }

    /** The stream of a youth's referrals to an organization. */
    public static String stream(Organization organization, UUID youth) {
        return "referral/" + organization + "/" + youth;
    }

    /** The steps that may follow, by the rules of a day; whether they are taken is for the module to say, which looks at people, too. */
    public Set<ReferralPath.Step> next(LocalDate on) {
        return ReferralPath.of(organization, stage, prepared, on).next();
    }

    /** Its stream. */
    public String stream() {
        return stream(organization, youth);
    }
}

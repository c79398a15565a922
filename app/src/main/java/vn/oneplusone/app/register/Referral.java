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
import vn.oneplusone.referral.events.PreparationStep;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.YouthReferred;

/**
 * A referral of a youth to an organization.
 *
 * @param referrer null where the branch referred collectively
 * @param branch that handles it
 * @param campaign in which the youth was referred, if in one
 * @param latest day of the latest step on record
 * @param steps in the order of the ledger, the opening first
 * @param version sequence of the last fact in its stream
 */
public record Referral(UUID id, Organization organization, UUID youth, @Nullable UUID referrer, UUID branch,
        ReferralChannel channel, @Nullable UUID campaign, LocalDate referredOn, Stage stage, LocalDate latest,
        Set<PreparationStep> prepared, List<Taken> steps, long version) {
    /** A step by the name of its fact, and its day. */
    public record Taken(String fact, @Nullable PreparationStep step, LocalDate on) {}

    static Referral opened(YouthReferred event, long version) {
        return new Referral(event.referral(), event.organization(), event.youth(), event.referrer(), event.branch(),
                event.channel(), event.campaign(), event.on(), Stage.REFERRED, event.on(), Set.of(),
                List.of(new Taken("YouthReferred", null, event.on())), version);
    }

    Referral at(Stage next, String fact, LocalDate on, long sequence) {
        return new Referral(id, organization, youth, referrer, branch, channel, campaign, referredOn, next, on,
                prepared, and(new Taken(fact, null, on)), sequence);
    }

    Referral prepared(PreparationStep step, LocalDate on, long sequence) {
        EnumSet<PreparationStep> all = EnumSet.of(step);
        all.addAll(prepared);
        return new Referral(id, organization, youth, referrer, branch, channel, campaign, referredOn, stage,
                on.isAfter(latest) ? on : latest, all, and(new Taken("PreparationRecorded", step, on)), sequence);
    }

    private List<Taken> and(Taken step) {
        List<Taken> all = new ArrayList<>(steps);
        all.add(step);
        return List.copyOf(all);
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

package vn.oneplusone.app.register;

import java.time.LocalDate;
import java.util.EnumSet;
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
 * The youngest referral of a youth to an organization.
 *
 * @param referrer null where the branch referred collectively
 * @param branch that handles it
 * @param latest day of the latest step on record
 * @param version sequence of the last fact in its stream
 */
public record Referral(UUID id, Organization organization, UUID youth, @Nullable UUID referrer, UUID branch,
        ReferralChannel channel, LocalDate referredOn, Stage stage, LocalDate latest, Set<PreparationStep> prepared,
        long version) {

    static Referral opened(YouthReferred event, long version) {
        return new Referral(event.referral(), event.organization(), event.youth(), event.referrer(), event.branch(),
                event.channel(), event.on(), Stage.REFERRED, event.on(), Set.of(), version);
    }

    Referral at(Stage next, LocalDate on, long sequence) {
        return new Referral(id, organization, youth, referrer, branch, channel, referredOn, next, on, prepared,
                sequence);
    }

    Referral prepared(PreparationStep step, LocalDate on, long sequence) {
        EnumSet<PreparationStep> steps = EnumSet.of(step);
        steps.addAll(prepared);
        return new Referral(id, organization, youth, referrer, branch, channel, referredOn, stage,
                on.isAfter(latest) ? on : latest, steps, sequence);
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

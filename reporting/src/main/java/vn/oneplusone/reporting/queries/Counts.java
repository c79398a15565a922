package vn.oneplusone.reporting.queries;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.AgeBand;

/**
 * The numbers of one unit, or of all, for a year. Maps hold both organizations, or the one that was asked for.
 *
 * @param target the unit's own, else the sum of those below, else null
 * @param targetBelow sum of the targets of the units directly below, each by the same rule; null where there is none
 * @param attainment admitted ÷ target; null without a target
 * @param net admitted less ended
 * @param referrals what became of those who were referred in the year
 * @param referralSteps steps that happened in the year, whenever the youth was referred
 * @param steps how many units have evidence of each of the four steps
 * @param admittedByGender the admitted, every gender
 * @param admittedByAge the admitted, every band
 * @param classified members classified for the year, every grade
 */
public record Counts(Map<Organization, Long> admitted, Map<Organization, @Nullable Long> target,
        Map<Organization, @Nullable Long> targetBelow, Map<Organization, @Nullable Percentage> attainment,
        Map<Organization, Long> ended, Map<Organization, Long> net, Map<Organization, Long> activeAtStart,
        Map<Organization, Long> activeAtEnd, Map<Organization, Referrals> referrals,
        Map<Organization, ReferralSteps> referralSteps, Map<Organization, Coverage> coverage, Campaigns campaigns,
        Dissemination dissemination, CapitalSupport capitalSupport, Map<Step, Long> steps,
        Map<Organization, Transfers> transfers, Map<Organization, Map<Gender, Long>> admittedByGender,
        Map<Organization, Map<AgeBand, Long>> admittedByAge, Map<Organization, Map<Grade, Long>> classified) {

    /**
     * Members who moved from branch to branch. A move within a unit counts on both sides, so that they are equal for the whole district.
     *
     * @param in into its branches
     * @param out of its branches
     */
    public record Transfers(long in, long out) {}

    /**
     * The referrals of a year and what has become of them since.
     *
     * @param prepared Union only
     * @param annulled led to an admission that was annulled
     * @param open neither fulfilled nor closed otherwise
     * @param conversion fulfilled ÷ referred
     */
    public record Referrals(long referred, long confirmed, long prepared, long endorsed, long approved, long fulfilled,
            long declined, long withdrawn, long lapsed, long annulled, long open, @Nullable Percentage conversion) {}

    /** Steps of referrals that happened in a year. */
    public record ReferralSteps(long confirmed, long prepared, long endorsed, long approved, long fulfilled,
            long declined, long withdrawn, long lapsed, long annulled) {}

    /**
     * 1+1 coverage.
     *
     * @param year by referrals of the year
     * @param programme by referrals since 2018; null for a year outside 2018–2022
     */
    public record Coverage(CoverageShare year, @Nullable CoverageShare programme) {}

    /**
     * How many members have brought somebody.
     *
     * @param covered members at the end of the year with a fulfilled referral
     * @param introduced members at the end of the year who referred somebody, none of whom is admitted yet
     * @param active members at the end of the year
     * @param share covered ÷ active
     */
    public record CoverageShare(long covered, long introduced, long active, @Nullable Percentage share) {}

    /**
     * Campaigns of a year.
     *
     * @param members members present, summed
     * @param youths young people present, summed
     */
    public record Campaigns(long planned, long held, long cancelled, long members, long youths,
            Map<CampaignKind, OfKind> byKind) {}

    /** Campaigns of one kind. */
    public record OfKind(long planned, long held, long cancelled, long members, long youths) {}

    /** Present and roll of the best-attended meeting of each branch; share = present ÷ roll. */
    public record Dissemination(long present, long roll, @Nullable Percentage share) {}

    /**
     * Capital for young people's businesses.
     *
     * @param amount đồng granted
     * @param repaid đồng
     */
    public record CapitalSupport(long granted, long amount, long repaid, Map<SupportForm, OfForm> byForm) {}

    /** Capital support of one form. */
    public record OfForm(long granted, long amount, long repaid) {}
}

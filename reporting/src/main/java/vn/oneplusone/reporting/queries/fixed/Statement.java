package vn.oneplusone.reporting.queries.fixed;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.CountsPart.At;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.LedgerState;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The statement of a year as it is closed: everything that its page, PDF, XLSX and JSON say. It depends on the facts below
 * {@code ledger.size()} and on the day of closing alone, so that it is the same whenever it is made again.
 *
 * @param closedOn day of the closing
 * @param days of the year on which the scope stood at the top, and which it is about; null for all
 * @param scope the unit whose year it is, with what is below it
 * @param figures SHA-256 of the figures, hexadecimal, as the closing records it
 * @param units what the total is made of
 * @param months twelve, or those of its days, each with the sum since the year began
 * @param funnel the stages of those who were referred in the year; the last four stages are endings
 */
public record Statement(int year, LocalDate closedOn, @Nullable PartOfYear days, UnitLabel scope, LedgerState ledger,
        String ruleVersion,
        String figures, YearSentence sentence, Map<Organization, Numbers> total, List<OfUnit> units,
        Map<Organization, List<Month>> months, Map<Organization, List<FunnelAnswer.Stage>> funnel, Steps steps,
        Campaigns campaigns, @At(CountsPart.DISSEMINATION) CountsPart dissemination, Support support,
        Unfinished unfinished) {

    /**
     * The numbers of one organization.
     *
     * @param target null where there is none
     * @param attainment admitted ÷ target; null for a part of the year, since the target is of all of it
     * @param active members at the end of the year, or of its days
     * @param referred referrals made in the year
     * @param fulfilled those of them that led to an admission
     * @param covered members at the end of the year who have brought a person in it
     * @param coverage covered ÷ active
     */
    public record Numbers(long admitted, @Nullable Long target, @Nullable Percentage attainment, long ended,
            long active, long referred, long fulfilled, long covered, @Nullable Percentage coverage) {}

    /**
     * One part of the total.
     *
     * @param own facts of the scope itself and of none below it
     */
    public record OfUnit(UUID unitId, @Nullable String code, @Nullable String name, boolean pilot, boolean own,
            Map<Organization, Numbers> numbers, long campaigns,
            @At(CountsPart.DISSEMINATION) CountsPart dissemination) {}

    /** One month, 1 to 12. */
    public record Month(int month, long admitted, long cumulative, @Nullable Percentage attainment) {}

    /** The four steps of 1+1: how many units have evidence of each, and the first evidence of each unit. */
    public record Steps(Map<Step, Long> total, List<UnitSteps> units) {}

    /** One unit's evidence; a step without is missing. */
    public record UnitSteps(@Nullable String name, Map<Step, Document> documents) {}

    /** A document that proves a step. */
    public record Document(String number, LocalDate on) {}

    /** Campaigns by kind, kinds without any left out. */
    public record Campaigns(@At(CountsPart.KIND) CountsPart total,
            Map<CampaignKind, @At(CountsPart.KIND) CountsPart> byKind) {}

    /** Capital support by form, in đồng. */
    public record Support(@At(CountsPart.FORM) CountsPart total,
            Map<SupportForm, @At(CountsPart.FORM) CountsPart> byForm) {}

    /**
     * What was not finished when the year was closed.
     *
     * @param referrals referrals made in or before the year that are open still, by unit
     * @param toDo those of them that are approved already: admission or credit is outstanding
     * @param undeclared units directly below, there at the end of the year, that have not declared their figures of it
     */
    public record Unfinished(Map<Organization, Long> open, List<OpenReferrals> referrals, List<ToDo> toDo,
            List<UnitLabel> undeclared) {}

    /** Open referrals of one part of the scope. */
    public record OpenReferrals(@Nullable String name, Map<Organization, Long> open) {}

    /**
     * An approved referral that is neither fulfilled nor closed.
     *
     * @param approvedOn day of the decision
     * @param position of the approval in the ledger
     */
    public record ToDo(UUID referral, Organization organization, @Nullable String unit, LocalDate approvedOn,
            long position) {}
}

package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.Figure;

/** A number as an answer shows it, with the words by which its facts are asked for. */
record Shown(Figure figure, @Nullable Organization organization, @Nullable String detail, long number) {

    /** Every number that is shown, read off the answer field by field. */
    static List<Shown> in(Counts counts) {
        List<Shown> all = new ArrayList<>();
        for (Organization o : counts.admitted().keySet()) {
            all.add(new Shown(Figure.ADMITTED, o, null, counts.admitted().getOrDefault(o, -1L)));
            all.add(new Shown(Figure.ENDED, o, null, counts.ended().getOrDefault(o, -1L)));
            all.add(new Shown(Figure.NET, o, null, counts.net().getOrDefault(o, -1L)));
            all.add(new Shown(Figure.ACTIVE_AT_START, o, null, counts.activeAtStart().getOrDefault(o, -1L)));
            all.add(new Shown(Figure.ACTIVE_AT_END, o, null, counts.activeAtEnd().getOrDefault(o, -1L)));
        }
        counts.referrals().forEach((o, r) -> {
            all.add(new Shown(Figure.REFERRED, o, null, r.referred()));
            all.add(new Shown(Figure.COHORT_CONFIRMED, o, null, r.confirmed()));
            all.add(new Shown(Figure.COHORT_PREPARED, o, null, r.prepared()));
            all.add(new Shown(Figure.COHORT_ENDORSED, o, null, r.endorsed()));
            all.add(new Shown(Figure.COHORT_APPROVED, o, null, r.approved()));
            all.add(new Shown(Figure.COHORT_FULFILLED, o, null, r.fulfilled()));
            all.add(new Shown(Figure.COHORT_DECLINED, o, null, r.declined()));
            all.add(new Shown(Figure.COHORT_WITHDRAWN, o, null, r.withdrawn()));
            all.add(new Shown(Figure.COHORT_LAPSED, o, null, r.lapsed()));
            all.add(new Shown(Figure.COHORT_ANNULLED, o, null, r.annulled()));
            all.add(new Shown(Figure.COHORT_OPEN, o, null, r.open()));
        });
        counts.referralSteps().forEach((o, r) -> {
            all.add(new Shown(Figure.CONFIRMED, o, null, r.confirmed()));
            all.add(new Shown(Figure.PREPARED, o, null, r.prepared()));
            all.add(new Shown(Figure.ENDORSED, o, null, r.endorsed()));
            all.add(new Shown(Figure.APPROVED, o, null, r.approved()));
            all.add(new Shown(Figure.FULFILLED, o, null, r.fulfilled()));
            all.add(new Shown(Figure.DECLINED, o, null, r.declined()));
            all.add(new Shown(Figure.WITHDRAWN, o, null, r.withdrawn()));
            all.add(new Shown(Figure.LAPSED, o, null, r.lapsed()));
            all.add(new Shown(Figure.ANNULLED, o, null, r.annulled()));
        });
        counts.transfers().forEach((o, t) -> {
            all.add(new Shown(Figure.TRANSFERRED_IN, o, null, t.in()));
            all.add(new Shown(Figure.TRANSFERRED_OUT, o, null, t.out()));
        });
        detailed(all, Figure.ADMITTED_BY_GENDER, counts.admittedByGender());
        detailed(all, Figure.ADMITTED_BY_AGE, counts.admittedByAge());
        detailed(all, Figure.CLASSIFIED, counts.classified());
        counts.coverage().forEach((o, c) -> {
            all.add(new Shown(Figure.COVERED, o, null, c.year().covered()));
            all.add(new Shown(Figure.INTRODUCED, o, null, c.year().introduced()));
            all.add(new Shown(Figure.ACTIVE_AT_END, o, null, c.year().active()));
            if (c.programme() != null) {
                all.add(new Shown(Figure.PROGRAMME_COVERED, o, null, c.programme().covered()));
                all.add(new Shown(Figure.PROGRAMME_INTRODUCED, o, null, c.programme().introduced()));
            }
        });
        Counts.Campaigns campaigns = counts.campaigns();
        campaigns(all, null, new Counts.OfKind(campaigns.planned(), campaigns.held(), campaigns.cancelled(),
                campaigns.members(), campaigns.youths()));
        campaigns.byKind().forEach((kind, numbers) -> campaigns(all, kind.name(), numbers));
        all.add(new Shown(Figure.DISSEMINATION_PRESENT, null, null, counts.dissemination().present()));
        all.add(new Shown(Figure.DISSEMINATION_ROLL, null, null, counts.dissemination().roll()));
        Counts.CapitalSupport support = counts.capitalSupport();
        support(all, null, new Counts.OfForm(support.granted(), support.amount(), support.repaid()));
        support.byForm().forEach((form, numbers) -> support(all, form.name(), numbers));
        counts.steps().forEach((step, number) -> all.add(new Shown(Figure.STEPS, null, step.name(), number)));
        return all;
    }

    private static <E extends Enum<E>> void detailed(List<Shown> all, Figure figure,
            Map<Organization, Map<E, Long>> numbers) {
        numbers.forEach((o, details) -> details
                .forEach((detail, number) -> all.add(new Shown(figure, o, detail.name(), number))));
    }

    /** The targets; they do not simply add up. */
    static List<Shown> targets(Counts counts) {
        List<Shown> all = new ArrayList<>();
        for (Organization o : counts.admitted().keySet()) {
            Long target = counts.target().get(o);
            Long below = counts.targetBelow().get(o);
            all.add(new Shown(Figure.TARGET, o, null, target == null ? 0 : target));
            all.add(new Shown(Figure.TARGET_BELOW, o, null, below == null ? 0 : below));
        }
        return all;
    }

    private static void campaigns(List<Shown> all, @Nullable String kind, Counts.OfKind numbers) {
        all.add(new Shown(Figure.CAMPAIGNS_PLANNED, null, kind, numbers.planned()));
        all.add(new Shown(Figure.CAMPAIGNS_HELD, null, kind, numbers.held()));
        all.add(new Shown(Figure.CAMPAIGNS_CANCELLED, null, kind, numbers.cancelled()));
        all.add(new Shown(Figure.CAMPAIGN_MEMBERS, null, kind, numbers.members()));
        all.add(new Shown(Figure.CAMPAIGN_YOUTHS, null, kind, numbers.youths()));
    }

    private static void support(List<Shown> all, @Nullable String form, Counts.OfForm numbers) {
        all.add(new Shown(Figure.SUPPORT_GRANTED, null, form, numbers.granted()));
        all.add(new Shown(Figure.SUPPORT_AMOUNT, null, form, numbers.amount()));
        all.add(new Shown(Figure.SUPPORT_REPAID, null, form, numbers.repaid()));
    }
}

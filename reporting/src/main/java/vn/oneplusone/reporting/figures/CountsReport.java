package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.AgeBand;
import vn.oneplusone.reporting.contributions.Years;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.UnitCounts;

/** The figures of a year, for a scope and its parts. */
final class CountsReport {
    private final View view;
    private final CountsQuestion question;
    private final Scope scope;
    private final Tally tally;
    private final Targets targets;
    /** What the whole is measured against, which is the same under both geographies. */
    private final Targets whole;

    CountsReport(View view, CountsQuestion question) {
        this.view = view;
        this.question = question;
        this.scope = view.scope(question);
        this.tally = new Tally(view.prefix(), view.rows(), scope, question.year());
        this.targets = new Targets(view.prefix(), view.rows(), scope, question.year());
        this.whole = question.geography() == Geography.NOW && question.unit() == null
                ? Targets.ofEverything(view, question.year())
                : targets;
    }

    CountsAnswer answer() {
        List<UnitCounts> units = new ArrayList<>();
        for (int part = 0; part < scope.parts().size(); part++) {
            int unit = scope.parts().get(part);
            boolean own = scope.isOwn(part);
            boolean aimed = scope.isAimed(part);
            Tally.Sums sums = tally.part(part);
            boolean always = scope.existed(unit) && !own;
            if (always || !sums.isNothingBut(!aimed)) {
                units.add(UnitCounts.of(scope.label(unit), own, counts(sums, unit, aimed ? targets : null)));
            }
        }
        int top = scope.top();
        return new CountsAnswer(question.year(), question.geography(),
                view.geographyDate(question.geography(), question.geographyDate()), question.asOf(), view.ledger(),
                view.rules().of(question.year()), top == UnitTree.EVERYTHING ? null : scope.label(top),
                counts(tally.total(), whole.top(), whole), units,
                IntStream.rangeClosed(1, 12).mapToObj(this::month).toList());
    }

    private Counts counts(Tally.Sums sums, int unit, @Nullable Targets targets) {
        return new Counts(by(sums, Figure.ADMITTED), orNull(o -> targets == null ? 0 : targets.of(unit, o)),
                orNull(o -> targets == null ? 0 : targets.below(unit, o)),
                View.byOrganization(question.organization(),
                        o -> Percentage.of(sums.get(Figure.ADMITTED, o, null),
                                targets == null ? 0 : targets.of(unit, o))),
                by(sums, Figure.ENDED), by(sums, Figure.NET), by(sums, Figure.ACTIVE_AT_START),
                by(sums, Figure.ACTIVE_AT_END),
                View.byOrganization(question.organization(), o -> referrals(sums, o)),
                View.byOrganization(question.organization(), o -> referralSteps(sums, o)),
                View.byOrganization(question.organization(), o -> coverage(sums, o)), campaigns(sums),
                dissemination(sums), support(sums), steps(sums),
                View.byOrganization(question.organization(),
                        o -> new Counts.Transfers(sums.get(Figure.TRANSFERRED_IN, o, null),
                                sums.get(Figure.TRANSFERRED_OUT, o, null))),
                by(sums, Figure.ADMITTED_BY_GENDER, Gender.class), by(sums, Figure.ADMITTED_BY_AGE, AgeBand.class),
                by(sums, Figure.CLASSIFIED, Grade.class));
    }

    private MonthCounts month(int month) {
        Tally.Sums sums = tally.month(month);
        return new MonthCounts(month, by(sums, Figure.ADMITTED), by(sums, Figure.ENDED), by(sums, Figure.REFERRED),
                by(sums, Figure.FULFILLED), sums.get(Figure.CAMPAIGNS_HELD, null, null));
    }

    private static Counts.Referrals referrals(Tally.Sums sums, Organization o) {
        long referred = sums.get(Figure.REFERRED, o, null);
        long fulfilled = sums.get(Figure.COHORT_FULFILLED, o, null);
        return new Counts.Referrals(referred, sums.get(Figure.COHORT_CONFIRMED, o, null),
                sums.get(Figure.COHORT_PREPARED, o, null), sums.get(Figure.COHORT_ENDORSED, o, null),
                sums.get(Figure.COHORT_APPROVED, o, null), fulfilled, sums.get(Figure.COHORT_DECLINED, o, null),
                sums.get(Figure.COHORT_WITHDRAWN, o, null), sums.get(Figure.COHORT_LAPSED, o, null),
                sums.get(Figure.COHORT_ANNULLED, o, null), sums.get(Figure.COHORT_OPEN, o, null),
                Percentage.of(fulfilled, referred));
    }

    private static Counts.ReferralSteps referralSteps(Tally.Sums sums, Organization o) {
        return new Counts.ReferralSteps(sums.get(Figure.CONFIRMED, o, null), sums.get(Figure.PREPARED, o, null),
                sums.get(Figure.ENDORSED, o, null), sums.get(Figure.APPROVED, o, null),
                sums.get(Figure.FULFILLED, o, null), sums.get(Figure.DECLINED, o, null),
                sums.get(Figure.WITHDRAWN, o, null), sums.get(Figure.LAPSED, o, null),
                sums.get(Figure.ANNULLED, o, null));
    }

    private Counts.Coverage coverage(Tally.Sums sums, Organization o) {
        long active = sums.get(Figure.ACTIVE_AT_END, o, null);
        return new Counts.Coverage(
                share(sums.get(Figure.COVERED, o, null), sums.get(Figure.INTRODUCED, o, null), active),
                Years.inProgramme(question.year())
                        ? share(sums.get(Figure.PROGRAMME_COVERED, o, null),
                                sums.get(Figure.PROGRAMME_INTRODUCED, o, null), active)
                        : null);
    }

    private static Counts.CoverageShare share(long covered, long introduced, long active) {
        return new Counts.CoverageShare(covered, introduced, active, Percentage.of(covered, active));
    }

    private static Counts.Campaigns campaigns(Tally.Sums sums) {
        Map<CampaignKind, Counts.OfKind> byKind = new EnumMap<>(CampaignKind.class);
        for (CampaignKind kind : CampaignKind.values()) {
            byKind.put(kind, campaigns(sums, kind));
        }
        Counts.OfKind all = campaigns(sums, null);
        return new Counts.Campaigns(all.planned(), all.held(), all.cancelled(), all.members(), all.youths(), byKind);
    }

    private static Counts.OfKind campaigns(Tally.Sums sums, @Nullable CampaignKind kind) {
        return new Counts.OfKind(sums.get(Figure.CAMPAIGNS_PLANNED, null, kind),
                sums.get(Figure.CAMPAIGNS_HELD, null, kind), sums.get(Figure.CAMPAIGNS_CANCELLED, null, kind),
                sums.get(Figure.CAMPAIGN_MEMBERS, null, kind), sums.get(Figure.CAMPAIGN_YOUTHS, null, kind));
    }

    private static Counts.Dissemination dissemination(Tally.Sums sums) {
        long present = sums.get(Figure.DISSEMINATION_PRESENT, null, null);
        long roll = sums.get(Figure.DISSEMINATION_ROLL, null, null);
        return new Counts.Dissemination(present, roll, Percentage.of(present, roll));
    }

    private static Counts.CapitalSupport support(Tally.Sums sums) {
        Map<SupportForm, Counts.OfForm> byForm = new EnumMap<>(SupportForm.class);
        for (SupportForm form : SupportForm.values()) {
            byForm.put(form, support(sums, form));
        }
        Counts.OfForm all = support(sums, null);
        return new Counts.CapitalSupport(all.granted(), all.amount(), all.repaid(), byForm);
    }

    private static Counts.OfForm support(Tally.Sums sums, @Nullable SupportForm form) {
        return new Counts.OfForm(sums.get(Figure.SUPPORT_GRANTED, null, form),
                sums.get(Figure.SUPPORT_AMOUNT, null, form), sums.get(Figure.SUPPORT_REPAID, null, form));
    }

    private static Map<Step, Long> steps(Tally.Sums sums) {
        Map<Step, Long> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, sums.get(Figure.STEPS, null, step));
        }
        return steps;
    }

    private Map<Organization, Long> by(Tally.Sums sums, Figure figure) {
        return View.byOrganization(question.organization(), o -> sums.get(figure, o, null));
    }

    private <E extends Enum<E>> Map<Organization, Map<E, Long>> by(Tally.Sums sums, Figure figure, Class<E> details) {
        return View.byOrganization(question.organization(), o -> {
            Map<E, Long> numbers = new EnumMap<>(details);
            for (E detail : details.getEnumConstants()) {
                numbers.put(detail, sums.get(figure, o, detail));
            }
            return numbers;
        });
    }

    private Map<Organization, @Nullable Long> orNull(java.util.function.ToLongFunction<Organization> target) {
        return View.byOrganization(question.organization(), o -> {
            long number = target.applyAsLong(o);
            return number == 0 ? null : number;
        });
    }
}

package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.StepsAnswer;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.ClosedYear;
import vn.oneplusone.reporting.queries.fixed.StatedFigure;
import vn.oneplusone.reporting.queries.fixed.Statement;
import vn.oneplusone.reporting.queries.fixed.YearSentence;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** The statement of a year, from the first facts of the ledger. */
final class StatementReport {
    private final View view;
    private final int edition;
    private final CountsQuestion question;
    private final Scope scope;
    private final Period days;
    private final CountsAnswer counts;

    /** In the present edition. */
    StatementReport(View view, int year, @Nullable UUID unit) {
        this(view, year, unit, YearClosed.EDITION);
    }

    /** As a closing said it: in the edition of then. */
    StatementReport(View view, YearClosed closing) {
        this(view, closing.year(), closing.unit(), closing.edition());
    }

    /**
     * @param unit null for the one at the top
     * @param edition see {@link YearClosed#edition()}
     */
    private StatementReport(View view, int year, @Nullable UUID unit, int edition) {
        this.view = view;
        this.edition = edition;
        View.AtTop top = edition < YearClosed.FIRST_OF_TOPS ? null : view.atTop(year, unit);
        if (top == null) {
            this.question = CountsQuestion.of(year).of(asked(view, year, unit));
            this.scope = edition < YearClosed.FIRST_OF_TOPS
                    ? view.scopeBeforeTops(year, question.unit())
                    : view.scope(Period.year(year), question.unit());
            this.days = Period.year(year);
        } else {
            this.question = CountsQuestion.of(year).of(top.scope().tree().id(top.scope().top()));
            this.scope = top.scope();
            this.days = top.days();
        }
        this.counts = new CountsReport(view, question, scope, days).answer();
    }

    /** The closings of a year by the units that stood at its top, in the order of their days. */
    static List<ClosedYear> closings(View view, int year) {
        return view.tops(year).units().stream().map(unit -> closing(view, year, unit)).filter(Objects::nonNull)
                .toList();
    }

    /** What is counted on the days of a unit at the top; null where it had the whole year, or none of it. */
    static @Nullable CountsAnswer part(View view, int year, UUID unit) {
        return view.atTop(year, unit) == null ? null : new StatementReport(view, year, unit).counts;
    }

    Scope scope() {
        return scope;
    }

    Period days() {
        return days;
    }

    /** About the one at the top everything is asked: also facts of units that were never established belong to its year. */
    static @Nullable UUID asked(View view, int year, @Nullable UUID unit) {
        Scope all = view.scope(Period.year(year), null);
        return unit != null && all.top() != UnitTree.EVERYTHING && all.tree().id(all.top()).equals(unit) ? null : unit;
    }

    /** The closing of a unit's year, with its supplements so far; null for the unit means the one at the top. */
    static @Nullable ClosedYear closing(View view, int year, @Nullable UUID unit) {
        View.AtTop only = unit == null ? view.atTop(year, null) : null;
        UUID wanted = only == null ? unit : only.scope().tree().id(only.scope().top());
        for (QuotedFacts.Closing closing : view.prefix().closings()) {
            UUID closed = closing.closed().unit();
            boolean asked = wanted == null ? asked(view, year, closed) == null : wanted.equals(closed);
            if (closing.position() < view.size() && closing.closed().year() == year && asked) {
                return new ClosedYear(closing.position(), closing.closed(), view.prefix().supplements().stream()
                        .filter(entry -> entry.position() < view.size()).map(QuotedFacts.Supplement::issued)
                        .filter(issued -> issued.year() == year && issued.unit().equals(closed)).toList());
            }
        }
        return null;
    }

    Tally tally() {
        return new Tally(view.prefix(), view.rows(), scope, days);
    }

    /** By the rules of now; null where there is no unit at the top, or several. */
    @Nullable
    Statement answer(LocalDate on) {
        return answer(on, counts.ruleVersion());
    }

    /** The same by the rules that a closing names. */
    @Nullable
    Statement answer(LocalDate on, String ruleVersion) {
        UnitLabel unit = counts.scope();
        if (unit == null) {
            return null;
        }
        String figures = FigureLines.hash(scope, tally());
        return new Statement(question.year(), on, PartOfYear.of(days), unit, view.ledger(), ruleVersion, figures,
                YearSentence.of(counts, target()), numbers(counts.total()),
                counts.units().stream().map(this::unit).toList(),
                months(), funnel(), steps(), campaigns(), CountsPart.of(CountsPart.DISSEMINATION, counts.total()),
                new Statement.Support(CountsPart.of(CountsPart.FORM, counts.total()),
                        forms()),
                new Unfinished(view, scope, days, edition).answer());
    }

    /** The figures whose hash a closing records. */
    List<StatedFigure> stated() {
        Tally tally = tally();
        List<StatedFigure> stated = new ArrayList<>();
        for (int part = 0; part < scope.parts().size(); part++) {
            UnitLabel unit = scope.label(scope.parts().get(part));
            boolean own = scope.isOwn(part);
            FigureLines.each(tally.part(part), (figure, organization, detail, number) -> stated.add(new StatedFigure(
                    unit, own, figure, organization, detail == null ? null : detail.toString(), number)));
        }
        return stated;
    }

    private Statement.OfUnit unit(UnitCounts unit) {
        UnitLabel label = unit.label();
        Counts counts = unit.counts();
        return new Statement.OfUnit(label.unitId(), label.code(), label.name(), label.pilot(), unit.own(),
                numbers(counts), counts.orZero(Figure.CAMPAIGNS_HELD, null),
                CountsPart.of(CountsPart.DISSEMINATION, counts));
    }

    private Map<Organization, Statement.Numbers> numbers(Counts counts) {
        return View.byOrganization(null, o -> new Statement.Numbers(counts.orZero(Figure.ADMITTED, o),
                counts.get(target(), o), ofTheYear(attainment(counts, o)),
                counts.orZero(Figure.ENDED, o),
                counts.orZero(Figure.ACTIVE_AT_END, o), counts.orZero(Figure.REFERRED, o),
                counts.orZero(Figure.COHORT_FULFILLED, o), counts.orZero(Figure.COVERED, o),
                counts.share(Share.COVERAGE, o)));
    }

    /** In earlier editions the target of a unit that went into another one was lost where that one had its own. */
    private Figure target() {
        return edition < YearClosed.FIRST_OF_TOPS ? Figure.TARGET : Figure.TARGET_TOGETHER;
    }

    private @Nullable Percentage attainment(Counts counts, Organization organization) {
        return Percentage.of(counts.orZero(Figure.ADMITTED, organization), counts.orZero(target(), organization));
    }

    /** The target is of the year: what was reached on a part of its days is not measured against it. */
    private @Nullable Percentage ofTheYear(@Nullable Percentage share) {
        return days.isYear() ? share : null;
    }

    private Map<Organization, List<Statement.Month>> months() {
        Map<Organization, List<Statement.Month>> months = new EnumMap<>(Organization.class);
        DerivedReports.timeline(counts, target()).lines()
                .forEach((organization, line) -> months.put(organization, line.months().stream()
                        .map(month -> new Statement.Month(month.month(), month.admitted(), month.cumulative(),
                                ofTheYear(month.attainment())))
                        .toList()));
        return months;
    }

    private Map<Organization, List<FunnelAnswer.Stage>> funnel() {
        Map<Organization, List<FunnelAnswer.Stage>> funnels = new EnumMap<>(Organization.class);
        DerivedReports.funnel(counts).funnels().forEach((organization, funnel) -> funnels.put(organization,
                Stream.concat(funnel.stages().stream(), funnel.endings().stream()).toList()));
        return funnels;
    }

    private Statement.Steps steps() {
        StepsAnswer steps = new QuotedReport(view).steps(question, counts, scope, days);
        return new Statement.Steps(steps.total(), steps.units().stream().map(unit -> {
            Map<Step, Statement.Document> documents = new EnumMap<>(Step.class);
            unit.steps().forEach((step, evidence) -> documents.put(step,
                    new Statement.Document(evidence.documentNumber(), evidence.on())));
            return new Statement.UnitSteps(unit.unit().name(), documents);
        }).toList());
    }

    private Statement.Campaigns campaigns() {
        Map<CampaignKind, CountsPart> byKind = new LinkedHashMap<>();
        for (Object detail : counts.total().details(Figure.CAMPAIGNS_HELD)) {
            byKind.put((CampaignKind) detail, new CountsPart(CountsPart.KIND, counts.total(), null, detail));
        }
        byKind.values().removeIf(of -> of.get(Figure.CAMPAIGNS_PLANNED) + of.get(Figure.CAMPAIGNS_HELD)
                + of.get(Figure.CAMPAIGNS_CANCELLED) == 0);
        return new Statement.Campaigns(CountsPart.of(CountsPart.KIND, counts.total()), byKind);
    }

    private Map<SupportForm, CountsPart> forms() {
        Map<SupportForm, CountsPart> forms = new EnumMap<>(SupportForm.class);
        for (SupportForm form : SupportForm.values()) {
            forms.put(form, new CountsPart(CountsPart.FORM, counts.total(), null, form));
        }
        return forms;
    }
}

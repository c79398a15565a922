package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.StepsAnswer;
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
    private final CountsQuestion question;
    private final Scope scope;
    private final CountsAnswer counts;

    /** @param unit null for the one at the top */
    StatementReport(View view, int year, @Nullable UUID unit) {
        this.view = view;
        this.question = CountsQuestion.of(year).of(asked(view, year, unit));
        this.scope = view.scope(year, question.unit());
        this.counts = new CountsReport(view, question).answer();
    }

    /** About the one at the top everything is asked: also facts of units that were never established belong to its year. */
    static @Nullable UUID asked(View view, int year, @Nullable UUID unit) {
        Scope all = view.scope(year, null);
        return unit != null && all.top() != UnitTree.EVERYTHING && all.tree().id(all.top()).equals(unit) ? null : unit;
    }

    /** The closing of a unit's year, with its supplements so far; null for the unit means the one at the top. */
    static @Nullable ClosedYear closing(View view, int year, @Nullable UUID unit) {
        for (QuotedFacts.Closing closing : view.prefix().closings()) {
            UUID closed = closing.closed().unit();
            boolean asked = unit == null ? asked(view, year, closed) == null : unit.equals(closed);
            if (closing.position() < view.size() && closing.closed().year() == year && asked) {
                return new ClosedYear(closing.position(), closing.closed(), view.prefix().supplements().stream()
                        .filter(entry -> entry.position() < view.size()).map(QuotedFacts.Supplement::issued)
                        .filter(issued -> issued.year() == year && issued.unit().equals(closed)).toList());
            }
        }
        return null;
    }

    Tally tally() {
        return new Tally(view.prefix(), view.rows(), scope, question.year());
    }

    /** In the present edition; null where there is no unit at the top, or several. */
    @Nullable
    Statement answer(LocalDate on) {
        return answer(on, YearClosed.EDITION);
    }

    /**
     * Null where there is no unit at the top, or several.
     *
     * @param edition see {@link YearClosed#edition()}
     */
    @Nullable
    Statement answer(LocalDate on, int edition) {
        UnitLabel unit = counts.scope();
        if (unit == null) {
            return null;
        }
        String figures = FigureLines.hash(scope, tally());
        return new Statement(question.year(), on, unit, view.ledger(), counts.ruleVersion(), figures,
                YearSentence.of(counts), numbers(counts.total()),
                counts.units().stream().map(StatementReport::unit).toList(),
                months(), funnel(), steps(), campaigns(), CountsPart.of(CountsPart.DISSEMINATION, counts.total()),
                new Statement.Support(CountsPart.of(CountsPart.FORM, counts.total()),
                        parts(CountsPart.FORM, SupportForm.class)),
                new Unfinished(view, scope, question.year(), edition).answer());
    }

    /** The figures whose hash a closing records. */
    List<StatedFigure> stated() {
        Tally tally = tally();
        List<StatedFigure> stated = new ArrayList<>();
        for (int part = 0; part < scope.parts().size(); part++) {
            UnitLabel unit = scope.label(scope.parts().get(part));
            boolean own = scope.isOwn(part);
            FigureLines.each(tally.part(part), (figure, organization, detail, number) -> stated.add(new StatedFigure(
                    unit, own, figure, organization, detail == null ? null : detail.name(), number)));
        }
        return stated;
    }

    private static Statement.OfUnit unit(UnitCounts unit) {
        UnitLabel label = unit.label();
        Counts counts = unit.counts();
        return new Statement.OfUnit(label.unitId(), label.code(), label.name(), label.pilot(), unit.own(),
                numbers(counts), counts.orZero(Figure.CAMPAIGNS_HELD, null),
                CountsPart.of(CountsPart.DISSEMINATION, counts));
    }

    private static Map<Organization, Statement.Numbers> numbers(Counts counts) {
        return View.byOrganization(null, o -> new Statement.Numbers(counts.orZero(Figure.ADMITTED, o),
                counts.get(Figure.TARGET, o), counts.share(Share.ATTAINMENT, o), counts.orZero(Figure.ENDED, o),
                counts.orZero(Figure.ACTIVE_AT_END, o), counts.orZero(Figure.REFERRED, o),
                counts.orZero(Figure.COHORT_FULFILLED, o), counts.orZero(Figure.COVERED, o),
                counts.share(Share.COVERAGE, o)));
    }

    private Map<Organization, List<Statement.Month>> months() {
        Map<Organization, List<Statement.Month>> months = new EnumMap<>(Organization.class);
        DerivedReports.timeline(counts).lines()
                .forEach((organization, line) -> months.put(organization, line.months().stream()
                        .map(month -> new Statement.Month(month.month(), month.admitted(), month.cumulative(),
                                month.attainment()))
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
        StepsAnswer steps = new QuotedReport(view).steps(question, counts);
        return new Statement.Steps(steps.total(), steps.units().stream().map(unit -> {
            Map<Step, Statement.Document> documents = new EnumMap<>(Step.class);
            unit.steps().forEach((step, evidence) -> documents.put(step,
                    new Statement.Document(evidence.documentNumber(), evidence.on())));
            return new Statement.UnitSteps(unit.unit().name(), documents);
        }).toList());
    }

    private Statement.Campaigns campaigns() {
        Map<CampaignKind, CountsPart> byKind = parts(CountsPart.KIND, CampaignKind.class);
        byKind.values().removeIf(of -> of.get(Figure.CAMPAIGNS_PLANNED) + of.get(Figure.CAMPAIGNS_HELD)
                + of.get(Figure.CAMPAIGNS_CANCELLED) == 0);
        return new Statement.Campaigns(CountsPart.of(CountsPart.KIND, counts.total()), byKind);
    }

    private <E extends Enum<E>> Map<E, CountsPart> parts(String place, Class<E> details) {
        Map<E, CountsPart> parts = new EnumMap<>(details);
        for (E detail : details.getEnumConstants()) {
            parts.put(detail, new CountsPart(place, counts.total(), null, detail));
        }
        return parts;
    }
}

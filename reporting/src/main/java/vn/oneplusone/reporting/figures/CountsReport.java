package vn.oneplusone.reporting.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.TopsOfYear;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.Targets;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** The figures of a period, for a scope and its parts. */
final class CountsReport {
    private final View view;
    private final CountsQuestion question;
    private final Scope scope;
    private final Period days;
    private final Tally tally;
    private final Targets targets;
    /** What the whole is measured against, which is the same under both geographies. */
    private final Targets whole;
    private final Set<Organization> organizations;

    CountsReport(View view, CountsQuestion question) {
        this(view, question, view.scope(question), question.period());
    }

    /** Of some days, and what the units of then had below them on these. */
    CountsReport(View view, CountsQuestion question, Scope scope, Period days) {
        this.view = view;
        this.question = question;
        this.scope = scope;
        this.days = days;
        this.tally = new Tally(view.prefix(), view.rows(), scope, days);
        this.targets = new Targets(view, scope, question.geography(), question.year());
        this.whole = question.geography() == Geography.NOW && question.unit() == null
                ? Targets.ofEverything(view, question.period())
                : targets;
        this.organizations = View.byOrganization(question.organization(), o -> o).keySet();
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
                units.add(new UnitCounts(scope.label(unit), own, counts(sums, unit, aimed ? targets : null),
                        days(unit, own)));
            }
        }
        int top = scope.top();
        return new CountsAnswer(question.year(), question.period().unlessYear(), question.geography(),
                view.geographyDate(question.geography(), question.geographyDate()), question.asOf(), view.ledger(),
                view.rules().of(question.period()), top == UnitTree.EVERYTHING ? null : scope.label(top),
                counts(tally.total(), whole.top(), whole), units,
                months(), daysAtTop(), tops(), null);
    }

    Scope scope() {
        return scope;
    }

    /** The numbers of one row, also of a unit that was not there; null where there is no such row. */
    @Nullable
    Counts counts(UUID unit, boolean own) {
        int part = scope.part(unit, own);
        return part == Scope.OUTSIDE
                ? null
                : counts(tally.part(part), scope.parts().get(part), scope.isAimed(part) ? targets : null);
    }

    private @Nullable PartOfYear days(int unit, boolean own) {
        Period there = own || question.geography() == Geography.NOW ? null : scope.daysOf(unit, days);
        return there == null || there.equals(days) ? null : PartOfYear.of(there);
    }

    private @Nullable PartOfYear daysAtTop() {
        View.AtTop top = question.geography() == Geography.NOW || question.unit() == null || !question.period().isYear()
                ? null
                : view.atTop(question.year(), question.unit());
        return top == null ? null : PartOfYear.of(top.days());
    }

    private @Nullable TopsOfYear tops() {
        return question.period().isYear() ? view.tops(question.year()).shown() : null;
    }

    private Counts counts(Tally.Sums sums, int unit, @Nullable Targets targets) {
        return Counts.of(organizations, (figure, organization, detail) -> {
            if (!figure.isToldOf(question.period())) {
                return null;
            }
            if (figure.isTarget()) {
                return targets == null || organization == null ? null : target(targets, figure, unit, organization);
            }
            boolean ofProgramme = figure == Figure.PROGRAMME_COVERED || figure == Figure.PROGRAMME_INTRODUCED;
            return ofProgramme && !Years.inProgramme(question.year())
                    ? null
                    : (Long) sums.get(figure, organization, detail);
        });
    }

    private static @Nullable Long target(Targets targets, Figure figure, int unit, Organization organization) {
        long number = targets.of(figure, unit, organization);
        return number == 0 ? null : (Long) number;
    }

    private List<MonthCounts> months() {
        List<YearMonth> months = days.months();
        return IntStream.rangeClosed(1, months.size())
                .mapToObj(at -> month(months.get(at - 1).getMonthValue(), tally.month(at))).toList();
    }

    private MonthCounts month(int month, Tally.Sums sums) {
        return new MonthCounts(month, by(sums, Figure.ADMITTED), by(sums, Figure.ENDED), by(sums, Figure.REFERRED),
                by(sums, Figure.FULFILLED), sums.get(Figure.CAMPAIGNS_HELD, null, null));
    }

    private Map<Organization, Long> by(Tally.Sums sums, Figure figure) {
        return View.byOrganization(question.organization(), o -> sums.get(figure, o, null));
    }
}

package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.scope.Scope;
import vn.oneplusone.reporting.scope.Tally;
import vn.oneplusone.reporting.scope.Targets;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/** The figures of a year, for a scope and its parts. */
final class CountsReport {
    private final View view;
    private final CountsQuestion question;
    private final Scope scope;
    private final Tally tally;
    private final Targets targets;
    /** What the whole is measured against, which is the same under both geographies. */
    private final Targets whole;
    private final Set<Organization> organizations;

    CountsReport(View view, CountsQuestion question) {
        this.view = view;
        this.question = question;
        this.scope = view.scope(question);
        this.tally = new Tally(view.prefix(), view.rows(), scope, question.year());
        this.targets = new Targets(view.prefix(), view.rows(), scope, question.year());
        this.whole = question.geography() == Geography.NOW && question.unit() == null
                ? Targets.ofEverything(view, question.year())
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
                units.add(new UnitCounts(scope.label(unit), own, counts(sums, unit, aimed ? targets : null)));
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
        return Counts.of(organizations, (figure, organization, detail) -> {
            if (figure == Figure.TARGET || figure == Figure.TARGET_BELOW) {
                return targets == null || organization == null ? null : target(targets, figure, unit, organization);
            }
            boolean missing = figure.isOptional() && !Years.inProgramme(question.year());
            return missing ? null : (Long) sums.get(figure, organization, detail);
        });
    }

    private static @Nullable Long target(Targets targets, Figure figure, int unit, Organization organization) {
        long number = figure == Figure.TARGET ? targets.of(unit, organization) : targets.below(unit, organization);
        return number == 0 ? null : (Long) number;
    }

    private MonthCounts month(int month) {
        Tally.Sums sums = tally.month(month);
        return new MonthCounts(month, by(sums, Figure.ADMITTED), by(sums, Figure.ENDED), by(sums, Figure.REFERRED),
                by(sums, Figure.FULFILLED), sums.get(Figure.CAMPAIGNS_HELD, null, null));
    }

    private Map<Organization, Long> by(Tally.Sums sums, Figure figure) {
        return View.byOrganization(question.organization(), o -> sums.get(figure, o, null));
    }
}

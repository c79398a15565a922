package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CountsPart;
import vn.oneplusone.reporting.queries.CoverageAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.TimelineAnswer;

/** Reports that show the figures of a year from another side. */
final class DerivedReports {
    private static final List<Figure> ENDINGS = List.of(Figure.COHORT_DECLINED, Figure.COHORT_WITHDRAWN,
            Figure.COHORT_LAPSED, Figure.COHORT_OPEN);

    private DerivedReports() {}

    static FunnelAnswer funnel(CountsAnswer answer) {
        Map<Organization, FunnelAnswer.Funnel> funnels = new EnumMap<>(Organization.class);
        Counts total = answer.total();
        for (Organization organization : total.organizations()) {
            funnels.put(organization, new FunnelAnswer.Funnel(
                    FunnelAnswer.path(organization).stream().map(figure -> stage(figure, total, organization)).toList(),
                    ENDINGS.stream().map(figure -> stage(figure, total, organization)).toList(),
                    new CountsPart(CountsPart.STEPS, total, organization, null)));
        }
        return new FunnelAnswer(answer.year(), answer.period(), answer.geography(), answer.geographyDate(),
                answer.ledger(), funnels);
    }

    static TimelineAnswer timeline(CountsAnswer counts) {
        return timeline(counts, Figure.TARGET_TOGETHER);
    }

    /** Measured against one of the targets. */
    static TimelineAnswer timeline(CountsAnswer counts, Figure against) {
        Map<Organization, TimelineAnswer.Line> lines = new LinkedHashMap<>();
        for (Organization organization : counts.total().organizations()) {
            Long target = counts.total().get(against, organization);
            List<TimelineAnswer.Point> points = new ArrayList<>();
            long cumulative = 0;
            for (MonthCounts month : counts.byMonth()) {
                long admitted = month.admitted().getOrDefault(organization, 0L);
                cumulative += admitted;
                points.add(new TimelineAnswer.Point(month.month(), admitted, cumulative,
                        Percentage.of(cumulative, target == null ? 0 : target)));
            }
            lines.put(organization, new TimelineAnswer.Line(target, points));
        }
        return new TimelineAnswer(counts.year(), counts.period(), counts.geography(), counts.geographyDate(),
                counts.ledger(), lines);
    }

    static CoverageAnswer coverage(CountsAnswer answer) {
        return new CoverageAnswer(answer.year(), answer.period(), answer.geography(), answer.geographyDate(),
                answer.ledger(),
                coverage(answer.total()), CountsPart.of(CountsPart.DISSEMINATION, answer.total()),
                answer.units().stream().map(unit -> new CoverageAnswer.OfUnit(unit.label(), coverage(unit.counts()),
                        CountsPart.of(CountsPart.DISSEMINATION, unit.counts()))).toList());
    }

    private static Map<Organization, CountsPart> coverage(Counts counts) {
        Map<Organization, CountsPart> coverage = new EnumMap<>(Organization.class);
        counts.organizations().forEach(organization -> coverage.put(organization,
                new CountsPart(CountsPart.COVERAGE, counts, organization, null)));
        return coverage;
    }

    private static FunnelAnswer.Stage stage(Figure figure, Counts counts, Organization organization) {
        long count = counts.orZero(figure, organization);
        return new FunnelAnswer.Stage(figure, count,
                Percentage.of(count, counts.orZero(Figure.REFERRED, organization)));
    }
}

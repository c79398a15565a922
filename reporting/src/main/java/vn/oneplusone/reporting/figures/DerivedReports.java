package vn.oneplusone.reporting.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.CoverageAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.MonthCounts;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.TimelineAnswer;

/** Reports that show the figures of a year from another side. */
final class DerivedReports {
    private DerivedReports() {}

    static FunnelAnswer funnel(CountsAnswer counts) {
        Map<Organization, FunnelAnswer.Funnel> funnels = new LinkedHashMap<>();
        counts.total().referrals().forEach((organization, cohort) -> {
            List<FunnelAnswer.Stage> stages = new ArrayList<>();
            stages.add(stage(Figure.REFERRED, cohort.referred(), cohort));
            stages.add(stage(Figure.COHORT_CONFIRMED, cohort.confirmed(), cohort));
            if (organization == Organization.UNION) {
                stages.add(stage(Figure.COHORT_PREPARED, cohort.prepared(), cohort));
            }
            stages.add(stage(Figure.COHORT_ENDORSED, cohort.endorsed(), cohort));
            stages.add(stage(Figure.COHORT_APPROVED, cohort.approved(), cohort));
            stages.add(stage(Figure.COHORT_FULFILLED, cohort.fulfilled(), cohort));
            List<FunnelAnswer.Stage> endings = List.of(stage(Figure.COHORT_DECLINED, cohort.declined(), cohort),
                    stage(Figure.COHORT_WITHDRAWN, cohort.withdrawn(), cohort),
                    stage(Figure.COHORT_LAPSED, cohort.lapsed(), cohort),
                    stage(Figure.COHORT_OPEN, cohort.open(), cohort));
            Counts.ReferralSteps happened = counts.total().referralSteps().get(organization);
            if (happened != null) {
                funnels.put(organization, new FunnelAnswer.Funnel(stages, endings, happened));
            }
        });
        return new FunnelAnswer(counts.year(), counts.geography(), counts.geographyDate(), counts.ledger(), funnels);
    }

    static TimelineAnswer timeline(CountsAnswer counts) {
        Map<Organization, TimelineAnswer.Line> lines = new LinkedHashMap<>();
        for (Organization organization : counts.total().admitted().keySet()) {
            Long target = counts.total().target().get(organization);
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
        return new TimelineAnswer(counts.year(), counts.geography(), counts.geographyDate(), counts.ledger(), lines);
    }

    static CoverageAnswer coverage(CountsAnswer counts) {
        return new CoverageAnswer(counts.year(), counts.geography(), counts.geographyDate(), counts.ledger(),
                counts.total().coverage(),
                counts.total().dissemination(), counts.units().stream().map(unit -> new CoverageAnswer.OfUnit(
                        unit.label(), unit.coverage(), unit.dissemination())).toList());
    }

    private static FunnelAnswer.Stage stage(Figure figure, long count, Counts.Referrals cohort) {
        return new FunnelAnswer.Stage(figure, count, Percentage.of(count, cohort.referred()));
    }
}

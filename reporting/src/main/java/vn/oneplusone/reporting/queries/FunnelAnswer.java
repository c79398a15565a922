package vn.oneplusone.reporting.queries;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.CountsPart.At;

/**
 * From introduction to admission. The funnel follows those who were referred in the year, to whatever day their steps happened; beside
 * it stand the steps that happened in the year.
 */
public record FunnelAnswer(int year, @Nullable Period period, Geography geography, @Nullable LocalDate geographyDate,
        LedgerState ledger,
        Map<Organization, Funnel> funnels) {
    /** The path of an organization, from introduction to admission; the Federation has no preparation. */
    public static List<Figure> path(Organization organization) {
        return Stream.of(Figure.REFERRED, Figure.COHORT_CONFIRMED, Figure.COHORT_PREPARED, Figure.COHORT_ENDORSED,
                Figure.COHORT_APPROVED, Figure.COHORT_FULFILLED)
                .filter(figure -> figure != Figure.COHORT_PREPARED || organization == Organization.UNION).toList();
    }

    /**
     * One organization's funnel.
     *
     * @param stages on the path, in order; the Federation has no preparation
     * @param endings closed otherwise, and open
     */
    public record Funnel(List<Stage> stages, List<Stage> endings, @At(CountsPart.STEPS) CountsPart happened) {}

    /**
     * How many got so far.
     *
     * @param figure by which the facts behind it are asked for
     * @param share of those referred
     */
    public record Stage(Figure figure, long count, @Nullable Percentage share) {}
}

package vn.oneplusone.reporting.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The cells that a publication of a year holds: the numbers of the scope and of the units directly below it. A small number of people
 * is kept back, together with a second one of its column, so that the total does not give it away.
 */
public final class PublishableCells {
    private final UnitLabel scope;
    private final Counts total;
    private final List<UnitCounts> units;
    private final boolean suppressed;
    private final List<PublishedCell> cells = new ArrayList<>();

    private PublishableCells(UnitLabel scope, CountsAnswer answer, boolean suppressed) {
        this.scope = scope;
        this.suppressed = suppressed;
        this.total = answer.total();
        // Facts of the scope itself are part of its total, and no unit of their own.
        this.units = answer.units().stream().filter(unit -> !unit.own() && unit.name() != null).toList();
    }

    /** The cells of an answer as the public may see them; empty if it has no scope. */
    public static List<PublishedCell> of(CountsAnswer answer) {
        return of(answer, true);
    }

    /** The same with every number, for whoever compares what was published with what is counted. Not for the public. */
    public static List<PublishedCell> counted(CountsAnswer answer) {
        return of(answer, false);
    }

    private static List<PublishedCell> of(CountsAnswer answer, boolean suppressed) {
        UnitLabel scope = answer.scope();
        if (scope == null) {
            return List.of();
        }
        PublishableCells all = new PublishableCells(scope, answer, suppressed);
        answer.total().admitted().keySet().forEach(all::addOrganization);
        all.addActivities();
        return List.copyOf(all.cells);
    }

    private void addOrganization(Organization organization) {
        people(organization, Figure.ADMITTED, counts -> counts.admitted().get(organization));
        open(organization, Figure.TARGET, counts -> counts.target().get(organization));
        people(organization, Figure.ENDED, counts -> counts.ended().get(organization));
        people(organization, Figure.ACTIVE_AT_END, counts -> counts.activeAtEnd().get(organization));
        referrals(organization, Figure.REFERRED, Counts.Referrals::referred);
        referrals(organization, Figure.COHORT_CONFIRMED, Counts.Referrals::confirmed);
        if (organization == Organization.UNION) {
            referrals(organization, Figure.COHORT_PREPARED, Counts.Referrals::prepared);
        }
        referrals(organization, Figure.COHORT_ENDORSED, Counts.Referrals::endorsed);
        referrals(organization, Figure.COHORT_APPROVED, Counts.Referrals::approved);
        referrals(organization, Figure.COHORT_FULFILLED, Counts.Referrals::fulfilled);
        people(organization, Figure.COVERED, counts -> {
            Counts.Coverage coverage = counts.coverage().get(organization);
            return coverage == null ? null : coverage.year().covered();
        });
    }

    private void addActivities() {
        open(null, Figure.CAMPAIGNS_HELD, counts -> counts.campaigns().held());
        people(null, Figure.CAMPAIGN_MEMBERS, counts -> counts.campaigns().members());
        people(null, Figure.CAMPAIGN_YOUTHS, counts -> counts.campaigns().youths());
        people(null, Figure.DISSEMINATION_PRESENT, counts -> counts.dissemination().present());
        people(null, Figure.DISSEMINATION_ROLL, counts -> counts.dissemination().roll());
        open(null, Figure.STEPS, counts -> counts.steps().values().stream().mapToLong(Long::longValue).sum());
    }

    private void referrals(Organization organization, Figure figure, ToLongFunction<Counts.Referrals> number) {
        people(organization, figure, counts -> {
            Counts.Referrals referrals = counts.referrals().get(organization);
            return referrals == null ? null : number.applyAsLong(referrals);
        });
    }

    private void open(@Nullable Organization organization, Figure figure, Column column) {
        add(organization, figure, column, Set.of());
    }

    private void people(@Nullable Organization organization, Figure figure, Column column) {
        if (!suppressed) {
            open(organization, figure, column);
            return;
        }
        Long all = column.of(total);
        long[] people = units.stream().mapToLong(unit -> orZero(column, unit)).toArray();
        Suppression suppression = new Suppression(people, all == null ? 0 : all);
        Set<UUID> hidden = new HashSet<>();
        if (suppression.isTotalHidden()) {
            hidden.add(scope.unitId());
        }
        IntStream.range(0, people.length).filter(suppression::isHidden)
                .forEach(unit -> hidden.add(units.get(unit).unitId()));
        add(organization, figure, column, hidden);
    }

    private void add(@Nullable Organization organization, Figure figure, Column column, Set<UUID> hidden) {
        add(scope.unitId(), organization, figure, column.of(total), hidden);
        units.forEach(unit -> add(unit.unitId(), organization, figure, column.of(unit.counts()), hidden));
    }

    private void add(UUID unit, @Nullable Organization organization, Figure figure, @Nullable Long value,
            Set<UUID> hidden) {
        if (value != null) {
            cells.add(new PublishedCell(unit, organization, figure.name(), hidden.contains(unit) ? null : value));
        }
    }

    private static long orZero(Column column, UnitCounts unit) {
        Long number = column.of(unit.counts());
        return number == null ? 0 : number;
    }

    /** One number of each unit; null where it has none. */
    private interface Column {
        @Nullable
        Long of(Counts counts);
    }
}

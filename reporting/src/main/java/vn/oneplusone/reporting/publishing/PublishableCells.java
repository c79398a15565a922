package vn.oneplusone.reporting.publishing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
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
    /** Fewer people than this in one cell could be recognised; 0 says nothing about anybody. */
    private static final long SMALLEST = 5;

    private final UnitLabel scope;
    private final Counts total;
    private final List<UnitCounts> units;
    private final List<PublishedCell> cells = new ArrayList<>();

    private PublishableCells(UnitLabel scope, CountsAnswer answer) {
        this.scope = scope;
        this.total = answer.total();
        // Facts of the scope itself are part of its total, and no unit of their own.
        this.units = answer.units().stream().filter(unit -> !unit.own() && unit.name() != null).toList();
    }

    /** The cells of an answer; empty if it has no scope. */
    public static List<PublishedCell> of(CountsAnswer answer) {
        UnitLabel scope = answer.scope();
        if (scope == null) {
            return List.of();
        }
        PublishableCells all = new PublishableCells(scope, answer);
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
        Set<UUID> hidden = new HashSet<>();
        Long all = column.of(total);
        if (all != null && isSmall(all)) {
            hidden.add(scope.unitId());
        }
        units.stream().filter(unit -> isSmall(orZero(column, unit))).forEach(unit -> hidden.add(unit.unitId()));
        if (hidden.size() == 1 && !hidden.contains(scope.unitId())) {
            // What is missing in one place only could be found by subtraction.
            units.stream().filter(unit -> !hidden.contains(unit.unitId()) && orZero(column, unit) > 0)
                    .min(Comparator.comparingLong((UnitCounts unit) -> orZero(column, unit))
                            .thenComparing(UnitCounts::unitId))
                    .ifPresentOrElse(unit -> hidden.add(unit.unitId()), () -> hidden.add(scope.unitId()));
        }
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

    private static boolean isSmall(long people) {
        return people > 0 && people < SMALLEST;
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

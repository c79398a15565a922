package vn.oneplusone.reporting.publishing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Counts;
import vn.oneplusone.reporting.queries.CountsAnswer;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.FunnelAnswer;
import vn.oneplusone.reporting.queries.UnitCounts;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * The cells that a publication of a year holds: the numbers of the scope and of the units directly below it. A small number of people
 * is kept back, together with a second one of its column, so that the total does not give it away.
 */
public final class PublishableCells {
    private static final List<Figure> ACTIVITIES = List.of(Figure.CAMPAIGNS_HELD, Figure.CAMPAIGN_MEMBERS,
            Figure.CAMPAIGN_YOUTHS, Figure.DISSEMINATION_PRESENT, Figure.DISSEMINATION_ROLL, Figure.STEPS);
    /** Numbers of what is no person, shown however small. */
    private static final Set<Figure> OPEN = Set.of(Figure.TARGET, Figure.TARGET_TOGETHER, Figure.CAMPAIGNS_HELD,
            Figure.STEPS);

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
        this.units = answer.units().stream().filter(unit -> !unit.own() && unit.label().name() != null).toList();
    }

    /** The cells of an answer as the public may see them; empty if it has no scope. */
    public static List<PublishedCell> of(CountsAnswer answer) {
        return of(answer, true);
    }

    /** The same with every number, to compare what was published with what is counted. Not for the public. */
    public static List<PublishedCell> counted(CountsAnswer answer) {
        return of(answer, false);
    }

    private static List<PublishedCell> of(CountsAnswer answer, boolean suppressed) {
        UnitLabel scope = answer.scope();
        if (scope == null) {
            return List.of();
        }
        PublishableCells all = new PublishableCells(scope, answer, suppressed);
        answer.total().organizations()
                .forEach(organization -> ofMembers(organization).forEach(figure -> all.add(organization, figure)));
        ACTIVITIES.forEach(figure -> all.add(null, figure));
        return List.copyOf(all.cells);
    }

    private static List<Figure> ofMembers(Organization organization) {
        return Stream
                .of(List.of(Figure.ADMITTED, Figure.TARGET, Figure.TARGET_TOGETHER, Figure.ENDED, Figure.ACTIVE_AT_END),
                        FunnelAnswer.path(organization), List.of(Figure.COVERED))
                .flatMap(List::stream).toList();
    }

    private void add(@Nullable Organization organization, Figure figure) {
        add(organization, figure, suppressed && !OPEN.contains(figure) ? hidden(organization, figure) : Set.of());
    }

    private Set<UUID> hidden(@Nullable Organization organization, Figure figure) {
        long[] people = units.stream().mapToLong(unit -> unit.counts().orZero(figure, organization)).toArray();
        Suppression suppression = new Suppression(people, total.orZero(figure, organization));
        Set<UUID> hidden = new HashSet<>();
        if (suppression.isTotalHidden()) {
            hidden.add(scope.unitId());
        }
        IntStream.range(0, people.length).filter(suppression::isHidden)
                .forEach(unit -> hidden.add(units.get(unit).label().unitId()));
        return hidden;
    }

    private void add(@Nullable Organization organization, Figure figure, Set<UUID> hidden) {
        add(scope.unitId(), organization, figure, total, hidden);
        units.forEach(unit -> add(unit.label().unitId(), organization, figure, unit.counts(), hidden));
    }

    private void add(UUID unit, @Nullable Organization organization, Figure figure, Counts counts, Set<UUID> hidden) {
        Long value = counts.get(figure, organization);
        boolean told = figure == Figure.TARGET_TOGETHER && value != null
                && value.equals(counts.get(Figure.TARGET, organization));
        if (value != null && !told) {
            cells.add(new PublishedCell(unit, organization, figure.name(), hidden.contains(unit) ? null : value));
        }
    }
}

package vn.oneplusone.reporting.scope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.events.YearClosed;
import vn.oneplusone.reporting.queries.BeyondLedger;
import vn.oneplusone.reporting.queries.CountsQuestion;
import vn.oneplusone.reporting.queries.Geography;
import vn.oneplusone.reporting.queries.LedgerState;

/** The first facts of the ledger, as one question sees them: everything that it is answered from is of the same moment. */
public record View(Prefix prefix, long size, long named, long rows, LedgerState ledger, RuleBook rules) {
    /** @throws BeyondLedger if so many facts are not known */
    public static View of(Prefix prefix, @Nullable Long asOf, LongFunction<String> rootAt, RuleBook rules) {
        long size = asOf == null ? prefix.size() : asOf;
        if (size < 0 || size > prefix.size()) {
            throw new BeyondLedger(size, prefix.size());
        }
        return new View(prefix, size, size, prefix.rowsBefore(size), new LedgerState(size, rootAt.apply(size)),
                rules);
    }

    /** The same, to be compared with another: a unit that only the other one knows is one without facts here. */
    public View beside(View other) {
        return new View(prefix, size, Math.max(named, other.named), rows, ledger, rules);
    }

    public Scope scope(CountsQuestion question) {
        return scope(question.period(), question.geography(), question.geographyDate(), question.unit());
    }

    /** The same, from fewer facts. */
    public View upTo(long other) {
        return new View(prefix, other, other, prefix.rowsBefore(other), ledger, rules);
    }

    /** The days of a year on which a unit stood at the top; all where it did so throughout, or not at all. */
    public Period daysOf(int year, UUID unit) {
        AtTop top = atTop(year, unit);
        return top == null ? Period.year(year) : top.days();
    }

    /** By the units of then. */
    public Scope scope(Period period, @Nullable UUID unit) {
        return scope(period, Geography.THEN, null, unit);
    }

    /** The units by which a question is answered. */
    public Scope scope(Period period, Geography geography, @Nullable LocalDate geographyDate, @Nullable UUID unit) {
        return switch (geography) {
            case THEN -> then(period, unit);
            case NOW -> {
                UnitTree tree = new UnitTree(prefix, size, named, period.year(),
                        Years.day(Objects.requireNonNull(geographyDate(geography, geographyDate))));
                yield new Scope(new int[1], List.of(tree), passedOn(tree, unit));
            }
        };
    }

    private Scope then(Period days, @Nullable UUID unit) {
        TreeSet<Integer> since = changesWithStart(days);
        List<UnitTree> trees = trees(since, days);
        // a unit that was merged within the year keeps its own figures in all parts of that year, so that they add up
        UnitTree year = unit == null || days.isYear()
                ? trees.getFirst()
                : new UnitTree(prefix, size, named, days.year(), Years.firstDay(days.from().getYear()) - 1);
        return new Scope(firstDays(since), trees, passedOn(year, unit));
    }

    /**
     * A year by the units of then, as closings before {@link YearClosed#FIRST_OF_TOPS} saw it: a unit that was established after the last change
     * of the year was not there yet, and its target was nobody's.
     */
    public Scope scopeBeforeTops(int year, @Nullable UUID unit) {
        Period days = Period.year(year);
        TreeSet<Integer> since = changesWithStart(days);
        List<UnitTree> trees = since.stream().map(day -> new UnitTree(prefix, size, named, year, day)).toList();
        return new Scope(firstDays(since), trees, passedOn(trees.getFirst(), unit)).beforeTops();
    }

    private TreeSet<Integer> changesWithStart(Period days) {
        TreeSet<Integer> since = changes(days.firstDay(), days.lastDay());
        since.add(since.isEmpty() ? days.lastDay() : days.firstDay() - 1);
        return since;
    }

    /** The unit that goes on for one that was merged by the day of the tree: what is asked of it is asked of that one. */
    private static @Nullable UUID passedOn(UnitTree tree, @Nullable UUID unit) {
        return unit == null ? null : tree.id(tree.resolve(tree.number(unit)));
    }

    /** A unit at the top, on its days: they begin with the units that it has on the first of them. */
    private Scope standing(Tops tops, Tops.Standing top) {
        Period days = top.days();
        TreeSet<Integer> since = changes(days.firstDay() + 1, days.lastDay());
        since.add(days.firstDay());
        List<UnitTree> trees = new ArrayList<>(trees(since, days));
        // what is said of the last day is said after it: by the same units, but of no other one at the top
        since.add(days.lastDay() + 1);
        trees.add(trees.getLast());
        return new Scope(firstDays(since), trees, prefix.unitIds().get(top.unit()), top.alone(), tops.besides(top));
    }

    private TreeSet<Integer> changes(int first, int last) {
        TreeSet<Integer> days = new TreeSet<>();
        for (QuotedFacts.UnitChange change : prefix.unitChanges()) {
            if (change.position() < size && change.day() >= first && change.day() <= last) {
                days.add(change.day());
            }
        }
        return days;
    }

    /** Each as it stands on the last of its days: units that were established on them are there. */
    private List<UnitTree> trees(TreeSet<Integer> since, Period days) {
        return since.stream().map(day -> since.higher(day)).map(next -> new UnitTree(prefix, size, named, days.year(),
                next == null ? days.lastDay() : next - 1)).toList();
    }

    private static int[] firstDays(TreeSet<Integer> since) {
        return since.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What is said of a unit that stood at the top: its days, and what stood below it on them. */
    public record AtTop(Scope scope, Period days) {}

    /** How a unit stood at the top in a year in which others did, too; null where it did not, or was the only one. */
    public @Nullable AtTop atTop(int year, @Nullable UUID unit) {
        if (scope(Period.year(year), null).top() != UnitTree.EVERYTHING) {
            return null;
        }
        Tops tops = tops(year);
        Integer number = unit == null ? null : prefix.unitNumber(unit, named);
        Tops.Standing standing = unit == null ? tops.only() : number == null ? null : tops.of(number);
        return standing == null ? null : new AtTop(standing(tops, standing), standing.days());
    }

    /** The units at the top in a year, each with its days. */
    public Tops tops(int year) {
        return Tops.of(this, year);
    }

    /** The date whose units are meant: the one asked for, else the latest on which something took effect; null for those of then. */
    @Nullable
    public LocalDate geographyDate(Geography geography, @Nullable LocalDate asked) {
        if (geography == Geography.THEN || asked != null) {
            return geography == Geography.THEN ? null : asked;
        }
        int latest = 0;
        for (QuotedFacts.Unit unit : prefix.units()) {
            latest = unit.position() < size ? Math.max(latest, unit.from()) : latest;
        }
        for (QuotedFacts.UnitChange change : prefix.unitChanges()) {
            latest = change.position() < size ? Math.max(latest, change.day()) : latest;
        }
        return date(latest);
    }

    public static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** A value for each organization asked for. */
    public static <T extends @Nullable Object> Map<Organization, T> byOrganization(@Nullable Organization only,
            Function<Organization, T> value) {
        Map<Organization, T> values = new EnumMap<>(Organization.class);
        for (Organization organization : only == null ? List.of(Organization.values()) : List.of(only)) {
            values.put(organization, value.apply(organization));
        }
        return values;
    }
}

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
import vn.oneplusone.reporting.contributions.rows.Prefix;
import vn.oneplusone.reporting.contributions.rows.QuotedFacts;
import vn.oneplusone.reporting.contributions.rows.Years;
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
        return scope(question.year(), question.geography(), question.geographyDate(), question.unit());
    }

    /** By the units of then. */
    public Scope scope(int year, @Nullable UUID unit) {
        return scope(year, Geography.THEN, null, unit);
    }

    /** The units by which a question is answered. */
    public Scope scope(int year, Geography geography, @Nullable LocalDate geographyDate, @Nullable UUID unit) {
        return switch (geography) {
            case THEN -> then(year, unit);
            case NOW -> new Scope(new int[1], List.of(new UnitTree(prefix, size, named, year,
                    Years.day(Objects.requireNonNull(geographyDate(geography, geographyDate))))), unit);
        };
    }

    private Scope then(int year, @Nullable UUID unit) {
        int first = Years.firstDay(year);
        int last = Years.lastDay(year);
        TreeSet<Integer> since = new TreeSet<>();
        for (QuotedFacts.UnitChange change : prefix.unitChanges()) {
            if (change.position() < size && change.day() >= first && change.day() <= last) {
                since.add(change.day());
            }
        }
        List<UnitTree> trees = new ArrayList<>();
        if (since.isEmpty()) {
            since.add(last);
        } else {
            since.add(first - 1);
        }
        since.forEach(day -> trees.add(new UnitTree(prefix, size, named, year, day)));
        return new Scope(since.stream().mapToInt(Integer::intValue).toArray(), trees, unit);
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

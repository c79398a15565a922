package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.Prefix;
import vn.oneplusone.reporting.queries.BeyondLedger;
import vn.oneplusone.reporting.queries.LedgerState;

/** The first facts of the ledger, as one question sees them: everything that it is answered from is of the same moment. */
record View(Prefix prefix, long size, long rows, LedgerState ledger) {
    /** The rule set by which figures are counted; with the rule sets of the other modules it will be chosen by date. */
    static final String RULE_VERSION = "2018-2022";

    /** @throws BeyondLedger if so many facts are not known */
    static View of(Prefix prefix, @Nullable Long asOf, LongFunction<String> rootAt) {
        long size = asOf == null ? prefix.size() : asOf;
        if (size < 0 || size > prefix.size()) {
            throw new BeyondLedger(size, prefix.size());
        }
        return new View(prefix, size, prefix.rowsBefore(size), new LedgerState(size, rootAt.apply(size)));
    }

    Scope scope(int year, @Nullable UUID unit) {
        return new Scope(new UnitTree(prefix, size, year), unit);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }

    /** A value for each organization asked for. */
    static <T extends @Nullable Object> Map<Organization, T> byOrganization(@Nullable Organization only,
            Function<Organization, T> value) {
        Map<Organization, T> values = new EnumMap<>(Organization.class);
        for (Organization organization : only == null ? List.of(Organization.values()) : List.of(only)) {
            values.put(organization, value.apply(organization));
        }
        return values;
    }
}

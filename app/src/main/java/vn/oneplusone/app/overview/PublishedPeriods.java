package vn.oneplusone.app.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.Numbers;
import vn.oneplusone.app.web.tables.PublishedNumbers;
import vn.oneplusone.app.web.tables.UnitDistricts;
import vn.oneplusone.app.web.tables.UnitTable;
import vn.oneplusone.app.web.tables.UnitTables;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** Who was admitted in the units of now, in all that was published: a column each, those of one unit at the top side by side. */
final class PublishedPeriods {
    private final List<Column> columns;
    private final List<Numbers.Row> rows;
    private final List<Numbers.District> districts;
    private final Words words;

    /**
     * @param all under the units of now, in the order of their days
     * @param top of now
     * @param since its first day
     */
    PublishedPeriods(List<PublishedAnswer> all, UnitLabel top, LocalDate since, Words words) {
        this.words = words;
        columns = all.stream().map(one -> new Column(new PublishedNumbers(one), text(one), over(one, top, since)))
                .toList();
        Map<UUID, Numbers.Row> found = new LinkedHashMap<>();
        Map<UUID, Numbers.District> former = new LinkedHashMap<>();
        for (Column column : columns) {
            column.numbers.parts().forEach(row -> found.put(id(row), row));
            column.numbers.districts().forEach(district -> former.merge(id(district.sum()), district,
                    (one, other) -> new Numbers.District(other.sum(), other.until(), together(one, other))));
        }
        rows = found.values().stream().sorted(Comparator.comparing(PublishedPeriods::code)).toList();
        districts = former.values().stream().map(district -> new Numbers.District(district.sum(), district.until(),
                rows.stream().filter(row -> district.rows().stream().anyMatch(one -> id(one).equals(id(row))))
                        .toList()))
                .toList();
    }

    /** One publication; {@code over} is what stands above it and others of the same unit at the top. */
    private record Column(PublishedNumbers numbers, String text, String over) {}

    private static List<Numbers.Row> together(Numbers.District one, Numbers.District other) {
        List<Numbers.Row> all = new ArrayList<>(one.rows());
        all.addAll(other.rows());
        return all;
    }

    private static UUID id(Numbers.Row row) {
        return Objects.requireNonNull(row.unit()).unitId();
    }

    private static String code(Numbers.Row row) {
        return row.unit() == null ? "" : String.valueOf(row.unit().code());
    }

    private String text(PublishedAnswer one) {
        PartOfYear days = one.days();
        return days == null ? Integer.toString(one.year()) : words.days(days.from(), days.to());
    }

    private String over(PublishedAnswer one, UnitLabel top, LocalDate since) {
        UnitLabel then = one.top();
        String name = then == null ? words.say("unit.all") : String.valueOf(then.name());
        return then != null && then.unitId().equals(top.unitId())
                ? words.say("unit.since", name, words.date(since))
                : words.say("unit.until", name, words.date(since.minusDays(1)));
    }

    /** One table for an organization; a publication without its numbers has no column less. */
    UnitTable table(Organization organization) {
        List<UnitTable.Group> groups = new ArrayList<>();
        for (Column column : columns) {
            int last = groups.size() - 1;
            if (last >= 0 && groups.get(last).name().equals(column.over)) {
                groups.set(last, new UnitTable.Group(column.over, groups.get(last).columns() + 1));
            } else {
                groups.add(new UnitTable.Group(column.over, 1));
            }
        }
        return new UnitTable(groups, columns.stream().map(Column::text).toList(),
                new UnitDistricts(districts, words).lines(rows, (row, name) -> line(row, name, organization),
                        this::name),
                line(null, words.say("unit.total"), organization), null);
    }

    private String name(Numbers.Row row) {
        return new UnitTables(columns.getLast().numbers, words).name(row);
    }

    private UnitTable.Line line(Numbers.@Nullable Row row, String name, Organization organization) {
        return new UnitTable.Line(null, name, false,
                columns.stream().map(column -> new UnitTables(column.numbers, words)
                        .cell(row == null ? column.numbers.total() : row, organization, Figure.ADMITTED, (Share) null))
                        .toList(),
                null, null, null, row == null ? null : fate(row), false);
    }

    /** What became of a unit that is no more. */
    private @Nullable String fate(Numbers.Row row) {
        return columns.stream().filter(column -> {
            UnitsOfNow.Row origin = column.numbers.origin(row);
            return origin != null && origin.fate() != UnitsOfNow.Fate.STANDS;
        }).findFirst().map(column -> new UnitTables(column.numbers, words).origin(row)).orElse(null);
    }
}

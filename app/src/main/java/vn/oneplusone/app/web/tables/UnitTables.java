package vn.oneplusone.app.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.UnitTable.Cell;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;

/** Makes the tables of a year's numbers, and their cells one by one. */
public final class UnitTables {
    private final Numbers numbers;
    private final Words words;

    /** Of these numbers. */
    public UnitTables(Numbers numbers, Words words) {
        this.numbers = numbers;
        this.words = words;
    }

    /** The table of the overview. A column in which nothing stands is left out. */
    public UnitTable page() {
        List<UnitTable.Group> groups = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            add(groups, placed, words.members(organization), organization);
        }
        add(groups, placed, words.say("column.activities"), null);
        return table(groups, placed, placed.stream().map(column -> words.say(column.column.name())).toList());
    }

    private void add(List<UnitTable.Group> groups, List<Placed> placed, String name,
            @Nullable Organization organization) {
        List<Placed> used = placed(Column.UNITS, organization).filter(column -> column.column.onPage())
                .filter(this::isUsed).toList();
        if (!used.isEmpty()) {
            groups.add(new UnitTable.Group(name, used.size()));
            placed.addAll(used);
        }
    }

    private static Stream<Placed> placed(List<Column> columns, @Nullable Organization organization) {
        return columns.stream().filter(column -> column.byOrganization() == (organization != null))
                .map(column -> new Placed(column, organization));
    }

    private boolean isUsed(Placed column) {
        return Stream.concat(Stream.of(numbers.total()), numbers.parts().stream())
                .anyMatch(row -> isThere(row, column.organization, column.column.basis()));
    }

    /** The table of the overview's files. */
    public Table file(String name) {
        return file(name, Column.UNITS);
    }

    /** The targets of the units. */
    public Table targets(String name) {
        return file(name, Column.TARGETS);
    }

    private Table file(String name, List<Column> columns) {
        List<Placed> placed = Stream.concat(
                Stream.of(Organization.values()).flatMap(organization -> placed(columns, organization)),
                placed(columns, null)).toList();
        List<String> headings = placed.stream().map(column -> words.say(column.column.name())
                + (column.organization == null ? "" : " · " + words.members(column.organization))).toList();
        return table(List.of(), placed, headings).file(name,
                List.of(words.say("tables.code"), words.say("column.unit")));
    }

    private UnitTable table(List<UnitTable.Group> groups, List<Placed> columns, List<String> headings) {
        return new UnitTable(groups, headings,
                numbers.parts().stream().map(row -> line(row, name(row), columns)).toList(),
                line(numbers.total(), words.say("unit.total"), columns));
    }

    /** Campaigns by kind, as far as there are any. */
    public UnitTable kinds() {
        List<Placed> columns = placed(Column.KINDS, null).toList();
        return new UnitTable(List.of(), Column.KINDS.stream().map(column -> words.say(column.name())).toList(),
                Stream.of(CampaignKind.values()).filter(this::hasAny)
                        .map(kind -> line(numbers.total().of(kind), words.of("kind", kind), columns)).toList(),
                line(numbers.total(), words.say("unit.total"), columns));
    }

    private boolean hasAny(CampaignKind kind) {
        return Stream.of(Figure.CAMPAIGNS_PLANNED, Figure.CAMPAIGNS_HELD, Figure.CAMPAIGNS_CANCELLED)
                .map(figure -> numbers.value(numbers.total().of(kind), null, figure))
                .anyMatch(number -> number != null && number > 0);
    }

    /** The same as a file. */
    public Table kinds(String name) {
        return kinds().file(name, List.of(words.say("campaigns.kind")));
    }

    private UnitTable.Line line(Numbers.Row row, String name, List<Placed> columns) {
        return new UnitTable.Line(row.unit() == null ? null : row.unit().code(), name,
                row.unit() != null && row.unit().pilot() && !row.own() && row.detail() == null,
                columns.stream().map(column -> cell(row, column)).toList(), page(row));
    }

    /** The page of a unit, where the reader may see the facts and an account established it. */
    private @Nullable String page(Numbers.Row row) {
        return row.unit() == null || row.unit().name() == null || row.own()
                || numbers.facts(row, null, Figure.CAMPAIGNS_HELD, null, null) == null
                        ? null
                        : "/units/" + row.unit().unitId();
    }

    private Cell cell(Numbers.Row row, Placed column) {
        Figure figure = column.column.figure();
        Share share = column.column.share();
        if (figure != null) {
            return cell(row, column.organization, figure, share);
        }
        return share == null ? nothing() : cell(row, column.organization, share);
    }

    /** A number with the way to its facts, and a share beside it. */
    public Cell cell(Numbers.Row row, @Nullable Organization organization, Figure figure, @Nullable Share share) {
        return cell(row, organization, figure, share == null ? null : share(row, organization, share));
    }

    /** The same with a share that is known. */
    public Cell cell(Numbers.Row row, @Nullable Organization organization, Figure figure,
            @Nullable Percentage share) {
        Long value = numbers.value(row, organization, figure);
        if (value == null) {
            return numbers.isKeptBack(row, organization, figure) ? keptBack() : nothing();
        }
        return new Cell(value, words.number(value), numbers.facts(row, organization, figure, null, null),
                share == null ? null : words.percent(share), share == null ? null : share.fraction(), false);
    }

    /** A share alone, such as the attainment. */
    public Cell cell(Numbers.Row row, @Nullable Organization organization, Share share) {
        Long part = numbers.value(row, organization, share.part());
        Long whole = numbers.value(row, organization, share.whole());
        Percentage percentage = share(row, organization, share);
        if (percentage != null && part != null && whole != null) {
            return new Cell((double) part / whole, words.percent(percentage), null, null, percentage.fraction(), false);
        }
        boolean known = isThere(row, organization, share.part()) && isThere(row, organization, share.whole());
        boolean hidden = numbers.isKeptBack(row, organization, share.part())
                || numbers.isKeptBack(row, organization, share.whole());
        return known && hidden ? keptBack() : nothing();
    }

    /** Whether a number is there, though perhaps kept back. */
    public boolean isThere(Numbers.Row row, @Nullable Organization organization, Figure figure) {
        return numbers.value(row, organization, figure) != null || numbers.isKeptBack(row, organization, figure);
    }

    private Cell keptBack() {
        return new Cell(null, words.say("kept-back"), null, null, null, true);
    }

    private static Cell nothing() {
        return new Cell(null, Words.NOTHING, null, null, null, false);
    }

    /** A share; null where there is no whole, or a part of it is kept back. */
    public @Nullable Percentage share(Numbers.Row row, @Nullable Organization organization, Share share) {
        return share(row, organization, share.part(), share.whole());
    }

    /** One number against another. */
    public @Nullable Percentage share(Numbers.Row row, @Nullable Organization organization, Figure part,
            Figure whole) {
        Long numerator = numbers.value(row, organization, part);
        Long denominator = numbers.value(row, organization, whole);
        return numerator == null || denominator == null ? null : Percentage.of(numerator, denominator);
    }

    /** What a row is called. */
    public String name(Numbers.Row row) {
        if (row.unit() == null) {
            return words.say("unit.all");
        }
        String name = row.unit().name();
        if (name == null) {
            return words.say("unit.unknown", words.brief(row.unit().unitId()));
        }
        return row.own() ? words.say("unit.own", name) : name;
    }

    /** A column of an organization, or of none. */
    private record Placed(Column column, @Nullable Organization organization) {}
}

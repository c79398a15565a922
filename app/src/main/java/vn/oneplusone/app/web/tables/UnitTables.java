package vn.oneplusone.app.web.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.app.web.tables.UnitTable.Cell;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.Period;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;
import vn.oneplusone.reporting.queries.Share;
import vn.oneplusone.reporting.queries.TopsOfYear.PartOfYear;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;

/** Makes the tables of a year's numbers, and their cells one by one. */
public final class UnitTables {
    private final Numbers numbers;
    private final Words words;
    private final @Nullable String before;

    /** Of these numbers, with those of a year before beside them, where they are compared. */
    public UnitTables(Numbers numbers, Words words) {
        this(numbers, words, true);
    }

    /** @param compared whether those of a year before stand beside them */
    public UnitTables(Numbers numbers, Words words, boolean compared) {
        this.numbers = numbers;
        this.words = words;
        Period other = compared ? numbers.comparedWith() : null;
        this.before = other == null ? null : words.period(other);
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
                List.of(words.say("tables.code"), words.say("column.unit"), words.say("tables.kind")));
    }

    private UnitTable table(List<UnitTable.Group> groups, List<Placed> columns, List<String> headings) {
        if (!numbers.districts().isEmpty()) {
            return new UnitTable(groups, headings,
                    new UnitDistricts(numbers.districts(), words).lines(numbers.parts(),
                            (row, name) -> line(row, name, columns), this::name),
                    line(numbers.total(), words.say("unit.total"), columns), before);
        }
        UnitKinds kinds = new UnitKinds(numbers.parts(), words);
        return new UnitTable(groups, headings,
                kinds.inGroups().stream().map(row -> line(row, name(row), columns).of(kinds.of(row), kinds.above(row)))
                        .toList(),
                line(numbers.total(), words.say("unit.total"), columns), before);
    }

    /** Campaigns by kind, as far as there are any. */
    public UnitTable kinds() {
        List<Placed> columns = placed(Column.KINDS, null).toList();
        return new UnitTable(List.of(), Column.KINDS.stream().map(column -> words.say(column.name())).toList(),
                Figure.CAMPAIGNS_HELD.details().stream().map(CampaignKind.class::cast).filter(this::hasAny)
                        .map(kind -> line(numbers.total().of(kind), words.kind(kind), columns)).toList(),
                line(numbers.total(), words.say("unit.total"), columns), before);
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
                columns.stream().map(column -> cell(row, column)).toList(), page(row), null, null, origin(row),
                false);
    }

    /** Of which units the numbers are, where those are no more. */
    public @Nullable String origin(Numbers.Row row) {
        UnitsOfNow.Row origin = numbers.origin(row);
        if (origin == null || !origin.isChanged()) {
            return null;
        }
        return switch (origin.fate()) {
            case STANDS -> words.say("unit.made-of", names(origin.of()));
            case SPLIT -> words.say("unit.was-split", names(origin.parts()));
            case ENDED -> words.say("unit.no-longer");
        };
    }

    private static String names(List<UnitLabel> units) {
        return units.stream().map(unit -> String.valueOf(unit.name())).collect(Collectors.joining(", "));
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
            return numbers.isKeptBack(row, organization, figure)
                    ? keptBack(numbers.atLeast(row, organization, figure))
                    : nothing();
        }
        return new Cell(value, words.number(value), numbers.facts(row, organization, figure, null, null),
                share == null ? null : words.percent(share), share == null ? null : share.fraction(), false, null)
                .beside(before(value, numbers.before(row, organization, figure)));
    }

    private UnitTable.@Nullable Before before(long now, @Nullable Long then) {
        return before == null || then == null
                ? null
                : new UnitTable.Before(then, now == then
                        ? words.say("before.same", words.number(then))
                        : words.say("before.cell", words.number(then), words.signed(now - then)));
    }

    /** A share alone, such as the attainment. */
    public Cell cell(Numbers.Row row, @Nullable Organization organization, Share share) {
        Long part = numbers.value(row, organization, share.part());
        Long whole = numbers.value(row, organization, share.whole());
        Percentage percentage = share(row, organization, share);
        if (percentage != null && part != null && whole != null) {
            return new Cell((double) part / whole, words.percent(percentage), null, null, percentage.fraction(), false,
                    before(percentage, numbers.before(row, organization, share.part()),
                            numbers.before(row, organization, share.whole())));
        }
        boolean known = isThere(row, organization, share.part()) && isThere(row, organization, share.whole());
        boolean hidden = numbers.isKeptBack(row, organization, share.part())
                || numbers.isKeptBack(row, organization, share.whole());
        return known && hidden ? keptBack(null) : nothing();
    }

    private UnitTable.@Nullable Before before(Percentage now, @Nullable Long part, @Nullable Long whole) {
        Percentage then = before == null || part == null || whole == null ? null : Percentage.of(part, whole);
        return then == null || part == null || whole == null
                ? null
                : new UnitTable.Before((double) part / whole, now.percent() == then.percent()
                        ? words.say("before.same", words.percent(then))
                        : words.say("before.cell", words.percent(then),
                                words.say("before.points", words.signed(now.percent() - then.percent()))));
    }

    /** Whether a number is there, though perhaps kept back. */
    public boolean isThere(Numbers.Row row, @Nullable Organization organization, Figure figure) {
        return numbers.value(row, organization, figure) != null || numbers.isKeptBack(row, organization, figure);
    }

    private Cell keptBack(@Nullable Long atLeast) {
        String text = atLeast == null ? words.say("kept-back") : words.say("kept-back.at-least", words.number(atLeast));
        return new Cell(null, text, null, null, null, true, null);
    }

    private static Cell nothing() {
        return new Cell(null, Words.NOTHING, null, null, null, false, null);
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
        PartOfYear days = numbers.days(row);
        if (days == null) {
            return row.own() ? words.say("unit.own", name) : name;
        }
        boolean toTheEnd = days.to().equals(LocalDate.of(days.to().getYear(), 12, 31));
        boolean sinceTheBeginning = days.from().getDayOfYear() == 1;
        return toTheEnd
                ? words.say("unit.since", name, words.date(days.from()))
                : sinceTheBeginning
                        ? words.say("unit.until", name, words.date(days.to()))
                        : words.say("tops.part", name, words.date(days.from()), words.date(days.to()));
    }

    /** A column of an organization, or of none. */
    private record Placed(Column column, @Nullable Organization organization) {}
}

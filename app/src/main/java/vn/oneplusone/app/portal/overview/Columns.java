package vn.oneplusone.app.portal.overview;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.portal.overview.Overview.Cell;
import vn.oneplusone.app.portal.pages.Words;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.Percentage;

/** The table of units: which columns there are, and what stands in them. A column in which nothing stands is left out. */
final class Columns {
    private final Numbers numbers;
    private final Words words;

    Columns(Numbers numbers, Words words) {
        this.numbers = numbers;
        this.words = words;
    }

    Overview.Table table() {
        List<Overview.Group> groups = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Organization organization : Organization.values()) {
            add(groups, columns, words.members(organization), List.of(
                    new Column("column.admitted", organization, Figure.ADMITTED, null),
                    new Column("column.target", organization, Figure.TARGET, null),
                    new Column("column.attainment", organization, null, null),
                    new Column("column.referred", organization, Figure.REFERRED, null),
                    new Column("column.fulfilled", organization, Figure.COHORT_FULFILLED, Figure.REFERRED),
                    new Column("column.covered", organization, Figure.COVERED, Figure.ACTIVE_AT_END)));
        }
        add(groups, columns, words.say("column.activities"), List.of(
                new Column("column.campaigns", null, Figure.CAMPAIGNS_HELD, null),
                new Column("column.dissemination", null, Figure.DISSEMINATION_PRESENT, Figure.DISSEMINATION_ROLL)));
        return new Overview.Table(groups, columns.stream().map(column -> words.say(column.name)).toList(),
                numbers.parts().stream().map(row -> line(row, columns)).toList(), line(numbers.total(), columns));
    }

    private void add(List<Overview.Group> groups, List<Column> columns, String name, List<Column> candidates) {
        List<Column> used = candidates.stream().filter(this::isUsed).toList();
        if (!used.isEmpty()) {
            groups.add(new Overview.Group(name, used.size()));
            columns.addAll(used);
        }
    }

    private boolean isUsed(Column column) {
        Figure figure = column.figure == null ? Figure.TARGET : column.figure;
        return isThere(numbers.total(), column.organization, figure)
                || numbers.parts().stream().anyMatch(row -> isThere(row, column.organization, figure));
    }

    private boolean isThere(Numbers.Row row, @Nullable Organization organization, Figure figure) {
        return numbers.value(row, organization, figure) != null || numbers.isKeptBack(row, organization, figure);
    }

    private Overview.Line line(Numbers.Row row, List<Column> columns) {
        return new Overview.Line(name(row), row.unit() != null && row.unit().pilot() && !row.own(),
                columns.stream().map(column -> cell(row, column)).toList(), page(row));
    }

    /** The page of a unit, where the reader may see the facts and somebody established it. */
    private @Nullable String page(Numbers.Row row) {
        return row.unit() == null || row.unit().name() == null || row.own()
                || numbers.facts(row, null, Figure.CAMPAIGNS_HELD, null, null) == null
                        ? null
                        : "/units/" + row.unit().unitId();
    }

    private Cell cell(Numbers.Row row, Column column) {
        if (column.figure == null) {
            return attainment(row, column.organization);
        }
        Percentage share = column.whole == null ? null : share(row, column.organization, column.figure, column.whole);
        return cell(row, column.organization, column.figure, share);
    }

    /** A number with the way to its facts. */
    Cell cell(Numbers.Row row, @Nullable Organization organization, Figure figure, @Nullable Percentage share) {
        Long value = numbers.value(row, organization, figure);
        if (value == null) {
            return numbers.isKeptBack(row, organization, figure)
                    ? keptBack()
                    : new Cell(Words.NOTHING, null, null, null);
        }
        return new Cell(words.number(value), numbers.facts(row, organization, figure, null, null),
                share == null ? null : words.percent(share), share == null ? null : share.fraction());
    }

    /** Admitted against target. */
    Cell attainment(Numbers.Row row, @Nullable Organization organization) {
        Percentage attainment = share(row, organization, Figure.ADMITTED, Figure.TARGET);
        if (attainment != null) {
            return new Cell(words.percent(attainment), null, null, attainment.fraction());
        }
        boolean known = isThere(row, organization, Figure.ADMITTED) && isThere(row, organization, Figure.TARGET);
        boolean hidden = numbers.isKeptBack(row, organization, Figure.ADMITTED)
                || numbers.isKeptBack(row, organization, Figure.TARGET);
        return known && hidden ? keptBack() : new Cell(Words.NOTHING, null, null, null);
    }

    private Cell keptBack() {
        return new Cell(words.say("kept-back"), null, null, null, true);
    }

    @Nullable
    Percentage share(Numbers.Row row, @Nullable Organization organization, Figure part, Figure whole) {
        Long numerator = numbers.value(row, organization, part);
        Long denominator = numbers.value(row, organization, whole);
        return numerator == null || denominator == null ? null : Percentage.of(numerator, denominator);
    }

    /** What a row is called. */
    String name(Numbers.Row row) {
        if (row.unit() == null) {
            return words.say("unit.all");
        }
        String name = row.unit().name();
        if (name == null) {
            return words.say("unit.unknown", words.brief(row.unit().unitId()));
        }
        return row.own() ? words.say("unit.own", name) : name;
    }

    /** Null as figure stands for attainment, which is no number of its own; a whole is what the number is a share of. */
    private record Column(String name, @Nullable Organization organization, @Nullable Figure figure,
            @Nullable Figure whole) {}
}

package vn.oneplusone.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.reporting.contributions.rows.Years;
import vn.oneplusone.reporting.events.PublishedCell;
import vn.oneplusone.reporting.queries.Figure;
import vn.oneplusone.reporting.queries.UnitLabel;
import vn.oneplusone.reporting.queries.fixed.PublishedAnswer;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow.Fate;
import vn.oneplusone.reporting.queries.fixed.UnitsOfNow.FormerDistrict;
import vn.oneplusone.reporting.scope.FormerDistricts;
import vn.oneplusone.reporting.scope.UnitTree;
import vn.oneplusone.reporting.scope.View;

/**
 * What was published, under the units of a later day. Only published cells go in, never what is counted: a number that is kept back cannot
 * be in any sum, and whoever reads the sums could have added them up.
 */
final class PublishedUnderUnits {
    private final View view;
    private final PublishedAnswer published;
    private final UnitTree tree;
    private final FormerDistricts former;
    private final int day;
    private final @Nullable UUID scope;
    private final Map<UUID, Row> rows = new LinkedHashMap<>();
    private final Map<Key, @Nullable Long> cells = new LinkedHashMap<>();

    PublishedUnderUnits(View view, PublishedAnswer published, LocalDate day) {
        this.view = view;
        this.published = published;
        this.day = Years.day(day);
        tree = new UnitTree(view.prefix(), view.size(), view.named(), published.year(), this.day);
        former = new FormerDistricts(view.prefix(), view.size(), tree, this.day);
        UnitLabel top = published.top();
        scope = top == null ? null : top.unitId();
        published.cells().forEach(cell -> cells.put(new Key(cell.unit(), cell.organization(), cell.measure()),
                cell.value()));
    }

    /** A unit of now and what was published of those that it stands for. */
    private record Row(UnitLabel unit, Fate fate, List<UnitLabel> of, List<UnitLabel> parts,
            @Nullable Integer district) {}

    private record Key(UUID unit, @Nullable Organization organization, String measure) {}

    PublishedAnswer answer() {
        published.units().stream().filter(unit -> !unit.unitId().equals(scope)).forEach(this::place);
        List<UnitLabel> units = new ArrayList<>();
        List<PublishedCell> sums = new ArrayList<>();
        List<PublishedCell> atLeast = new ArrayList<>();
        if (scope != null) {
            UnitLabel top = Objects.requireNonNull(published.top());
            units.add(top);
            add(scope, List.of(scope), sums, atLeast);
        }
        List<Row> all = rows.values().stream().filter(this::isTold).sorted(Comparator.comparing((Row row) -> row.fate)
                .thenComparing(row -> String.valueOf(row.unit.code())).thenComparing(row -> row.unit.unitId()))
                .toList();
        for (Row row : all) {
            units.add(row.unit);
            add(row.unit.unitId(), ids(row.of.stream()), sums, atLeast);
        }
        UnitsOfNow now = new UnitsOfNow(View.date(former.since()), view.prefix().unitFacts(), top(),
                all.stream().map(row -> new UnitsOfNow.Row(row.unit.unitId(), row.fate, row.of, row.parts)).toList(),
                atLeast, districts(all));
        return new PublishedAnswer(published.year(), published.ledger(), published.ruleVersion(),
                published.publishedOn(), published.position(), sums, units, published.days(), now);
    }

    /** A unit that is no more and of which nothing was counted is no row. */
    private boolean isTold(Row row) {
        return row.fate == Fate.STANDS || cells.entrySet().stream()
                .anyMatch(cell -> cell.getKey().unit.equals(row.unit.unitId())
                        && (cell.getValue() == null || cell.getValue() != 0));
    }

    private @Nullable UnitLabel top() {
        int top = tree.top();
        return top == UnitTree.EVERYTHING ? null : tree.label(top);
    }

    private void place(UnitLabel unit) {
        Integer number = view.prefix().unitNumber(unit.unitId(), view.named());
        if (number == null || !tree.isEstablished(number)) {
            rows.put(unit.unitId(), new Row(unit, Fate.ENDED, List.of(unit), List.of(), null));
            return;
        }
        int goesOn = standing(number);
        boolean split = tree.isSplitOnItsWay(number);
        if (split || goesOn == UnitTree.EVERYTHING) {
            List<UnitLabel> parts = tree.partsOnItsWay(number).stream().map(tree::label).toList();
            rows.put(unit.unitId(), new Row(unit, split ? Fate.SPLIT : Fate.ENDED, List.of(unit), parts,
                    former.of(number)));
            return;
        }
        UnitLabel label = tree.label(goesOn);
        Row row = rows.computeIfAbsent(label.unitId(),
                id -> new Row(label, Fate.STANDS, new ArrayList<>(), List.of(), former.of(goesOn)));
        row.of.add(unit);
    }

    /** The unit in the table that goes on for one; {@link UnitTree#EVERYTHING} where none does. */
    private int standing(int unit) {
        int at = tree.resolve(unit);
        while (!isAtTop(tree.above(at))) {
            at = tree.above(at);
        }
        boolean whole = at == tree.top() || tree.id(at).equals(scope);
        return whole || !tree.exists(at) ? UnitTree.EVERYTHING : at;
    }

    /** What stands below it is in the table. */
    private boolean isAtTop(int unit) {
        return unit == UnitTree.EVERYTHING || tree.tops().contains(unit) || tree.id(unit).equals(scope);
    }

    private List<FormerDistrict> districts(List<Row> all) {
        List<FormerDistrict> districts = new ArrayList<>();
        Set<Integer> numbers = new LinkedHashSet<>();
        all.stream().map(Row::district).filter(Objects::nonNull).sorted().forEach(numbers::add);
        for (Integer district : numbers) {
            List<Row> within = all.stream()
                    .filter(row -> district.equals(row.district) && FormerDistricts.isOf(row.unit)).toList();
            List<PublishedCell> sums = new ArrayList<>();
            List<PublishedCell> atLeast = new ArrayList<>();
            UnitLabel label = tree.label(district);
            add(label.unitId(), ids(within.stream().flatMap(row -> row.of.stream())), sums, atLeast);
            if (!within.isEmpty()) {
                districts.add(new FormerDistrict(label, View.date(former.end(district) - 1),
                        ids(within.stream().map(Row::unit)), sums, atLeast));
            }
        }
        districts.sort(Comparator.comparing(one -> String.valueOf(one.district().code())));
        return districts;
    }

    private static List<UUID> ids(Stream<UnitLabel> units) {
        return units.map(UnitLabel::unitId).toList();
    }

    /** Every number that any of the units has. */
    private void add(UUID unit, List<UUID> of, List<PublishedCell> sums, List<PublishedCell> atLeast) {
        Set<UUID> within = new HashSet<>(of);
        Set<Key> measures = new LinkedHashSet<>();
        cells.keySet().stream().filter(key -> within.contains(key.unit))
                .forEach(key -> measures.add(new Key(unit, key.organization, key.measure)));
        for (Key measure : measures) {
            List<Key> parts = of.stream().map(one -> found(one, measure)).filter(Objects::nonNull).toList();
            long known = parts.stream().map(cells::get).filter(Objects::nonNull).mapToLong(Long::longValue).sum();
            boolean whole = parts.stream().allMatch(part -> cells.get(part) != null);
            sums.add(new PublishedCell(unit, measure.organization, measure.measure, whole ? known : null));
            if (!whole && known > 0) {
                atLeast.add(new PublishedCell(unit, measure.organization, measure.measure, known));
            }
        }
    }

    /** A published number of a unit; the target with those of units that went into it is published only where it is another one. */
    private @Nullable Key found(UUID unit, Key measure) {
        Key key = new Key(unit, measure.organization, measure.measure);
        if (cells.containsKey(key)) {
            return key;
        }
        Key target = new Key(unit, measure.organization, Figure.TARGET.name());
        return measure.measure.equals(Figure.TARGET_TOGETHER.name()) && cells.containsKey(target) ? target : null;
    }
}

package vn.oneplusone.app.web.tables;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.web.pages.Words;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.reporting.queries.UnitLabel;

/**
 * Rows of units in groups by their kinds: communes first, then schools, offices and so on, each under its heading. Where all are communes,
 * or no kind is stated, there is no group and rows stay as they are.
 */
@SuppressWarnings("EnumOrdinal") // in the order in which kinds are declared, used here and now only
final class UnitKinds {
    private final List<Numbers.Row> rows;
    private final Words words;
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Numbers.Row> firsts = new HashMap<>();

    UnitKinds(List<Numbers.Row> parts, Words words) {
        this.words = words;
        boolean several = parts.stream().anyMatch(row -> group(row) > 0);
        rows = several ? parts.stream().sorted(Comparator.comparingInt(UnitKinds::group)).toList() : parts;
        if (several) {
            rows.forEach(row -> {
                if (group(row) >= 0) {
                    firsts.putIfAbsent(group(row), row);
                }
            });
            firsts.keySet().forEach(group -> names.put(group, name(group)));
        }
    }

    List<Numbers.Row> inGroups() {
        return rows;
    }

    /** What a row's unit is; null where there are no groups. */
    @Nullable
    String of(Numbers.Row row) {
        return names.get(group(row));
    }

    /** The heading above a row, where its group begins. */
    @Nullable
    String above(Numbers.Row row) {
        return row.equals(firsts.get(group(row))) ? of(row) : null;
    }

    /** 0 for what may be called by its level; the unit itself, for its own facts, stands before all groups. */
    private static int group(Numbers.Row row) {
        if (row.own()) {
            return -1;
        }
        UnitKind kind = row.unit() == null ? null : row.unit().kind();
        return kind == null || UnitKind.isOfResidents(kind) ? 0 : kind.ordinal();
    }

    private String name(int group) {
        List<UnitLabel> units = rows.stream().filter(row -> group(row) == group && row.unit() != null)
                .map(Numbers.Row::unit).toList();
        List<UnitLevel> levels = units.stream().map(UnitLabel::level).filter(level -> level != null).distinct()
                .toList();
        return group == 0 && levels.size() == 1 && levels.getFirst() != UnitLevel.BRANCH
                ? words.of("level", levels.getFirst())
                : words.of("unit-kind", UnitKind.values()[group]);
    }
}

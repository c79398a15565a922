package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * When the rows about units can be recorded: by date, and on one day new units from the top down before what changes; but
 * never before the row that makes the unit above, so that a branch below a commune that a merger makes comes after it, nor before the
 * row that frees the code of a new unit. Of units that end on one day those go first that go into one of the others, and those below.
 */
@SuppressWarnings("EnumOrdinal") // levels and changes are declared in their order, and it is used here and now only
final class UnitOrder {
    private static final int AFTER_CHANGES = 20;

    private final Map<String, NavigableMap<LocalDate, ListRow>> makers = new HashMap<>();
    private final Map<Freed, List<UnitChangeRow>> freeing = new HashMap<>();
    private final Map<Freed, List<UnitChangeRow>> mergers = new HashMap<>();
    private final UnitCodes known;
    private final Map<ListRow, Turn> turns = new HashMap<>();

    private record Freed(String code, LocalDate on) {}

    /** @param known the units of the ledger */
    UnitOrder(List<ListRow> rows, UnitCodes known) {
        this.known = known;
        for (ListRow row : rows) {
            if (row instanceof UnitChangeRow change) {
                add(change);
            }
            if (row instanceof UnitRow unit) {
                makes(unit.code(), unit.establishedOn(), row);
            } else if (row instanceof UnitChangeRow change && change.newCode() != null && change.newName() != null) {
                makes(change.newCode(), change.on(), row);
            } else if (row instanceof UnitChangeRow split) {
                split.newUnits().forEach(part -> makes(part.code(), split.on(), row));
            }
        }
    }

    private void add(UnitChangeRow row) {
        if (row.change() == UnitChange.MERGE || row.change() == UnitChange.SPLIT
                || row.change() == UnitChange.DISSOLVE) {
            row.unitCodes().forEach(code -> freeing.computeIfAbsent(new Freed(code, row.on()), one -> new ArrayList<>())
                    .add(row));
        }
        if (row.change() == UnitChange.MERGE && row.newCode() != null && row.newName() == null) {
            mergers.computeIfAbsent(new Freed(row.newCode(), row.on()), one -> new ArrayList<>()).add(row);
        }
    }

    private void makes(String code, LocalDate on, ListRow row) {
        makers.computeIfAbsent(code, made -> new TreeMap<>()).putIfAbsent(on, row);
    }

    Turn of(UnitRow row) {
        return turn(row, row.turn(), row.parentCode(),
                freeing.getOrDefault(new Freed(row.code(), row.establishedOn()), List.of()));
    }

    Turn of(UnitChangeRow row) {
        List<UnitChangeRow> before = new ArrayList<>();
        if (row.newCode() != null && row.newName() != null) {
            before.addAll(freeing.getOrDefault(new Freed(row.newCode(), row.on()), List.of()));
        }
        row.newUnits().forEach(
                part -> before.addAll(freeing.getOrDefault(new Freed(part.code(), row.on()), List.of())));
        if (row.change() == UnitChange.MERGE) {
            row.unitCodes().forEach(
                    code -> before.addAll(mergers.getOrDefault(new Freed(code, row.on()), List.of())));
        }
        Turn own = row.turn();
        int below = row.change() == UnitChange.DISSOLVE ? below(row) : 0;
        return turn(row, own.at(own.on(), own.kind() + below), row.parentCode(), before);
    }

    /** How far down the highest of these units stands, counted from the lowest level up. */
    private int below(UnitChangeRow row) {
        LocalDate before = row.on().minusDays(1);
        return row.unitCodes().stream().map(code -> level(code, before)).filter(Objects::nonNull)
                .mapToInt(level -> UnitLevel.BRANCH.ordinal() - level.ordinal()).max().orElse(0);
    }

    private @Nullable UnitLevel level(String code, LocalDate on) {
        return maker(code, on) instanceof UnitRow unit ? unit.level() : known.level(code, on);
    }

    private Turn turn(ListRow row, Turn own, @Nullable String parent, List<UnitChangeRow> before) {
        Turn known = turns.get(row);
        if (known != null) {
            return known;
        }
        // first its own, so that units in a circle come to an end here and are refused by the rules
        turns.put(row, own);
        ListRow maker = parent == null ? null : maker(parent, own.on());
        Turn turn = switch (maker) {
            case UnitRow unit when !unit.equals(row) -> after(own, of(unit));
            case UnitChangeRow change when !change.equals(row) && row instanceof UnitRow ->
                after(after(own, of(change)), own.at(change.on(), AFTER_CHANGES));
            case UnitChangeRow change when !change.equals(row) -> after(own, of(change));
            case null, default -> own;
        };
        for (UnitChangeRow change : before) {
            if (!change.equals(row)) {
                turn = after(turn, of(change));
            }
        }
        turns.put(row, turn);
        return turn;
    }

    private static Turn after(Turn own, Turn other) {
        boolean later = other.on().isAfter(own.on()) || (other.on().equals(own.on()) && other.kind() >= own.kind());
        return later ? own.at(other.on(), other.kind() + 1) : own;
    }

    /** The row that makes the unit that the code means on that day, as the codes are looked up later. */
    private @Nullable ListRow maker(String code, LocalDate on) {
        NavigableMap<LocalDate, ListRow> made = makers.get(code);
        if (made == null) {
            return null;
        }
        Map.Entry<LocalDate, ListRow> entry = made.floorEntry(on);
        return entry != null ? entry.getValue() : made.firstEntry().getValue();
    }
}

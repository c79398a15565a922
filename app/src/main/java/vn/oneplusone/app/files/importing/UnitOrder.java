package vn.oneplusone.app.files.importing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.UnitChangeRow;
import vn.oneplusone.app.files.rows.UnitRow;

/**
 * When the rows about units can be recorded: by date, and on one day new units from the top down before what changes; but
 * never before the row that makes the unit above, so that a branch below a commune that a merger makes comes after it.
 */
@SuppressWarnings("EnumOrdinal") // levels and changes are declared in their order, and it is used here and now only
final class UnitOrder {
    private static final int CHANGES = 10;
    private static final int AFTER_CHANGES = 20;

    /** A day, and the turn on that day. */
    record Turn(LocalDate on, int kind) {
        private Turn after(Turn other) {
            boolean later = other.on().isAfter(on) || (other.on().equals(on) && other.kind() >= kind);
            return later ? new Turn(other.on(), other.kind() + 1) : this;
        }
    }

    private final Map<String, NavigableMap<LocalDate, ListRow>> makers = new HashMap<>();
    private final Map<ListRow, Turn> turns = new HashMap<>();

    UnitOrder(List<ListRow> rows) {
        for (ListRow row : rows) {
            if (row instanceof UnitRow unit) {
                makes(unit.code(), unit.establishedOn(), row);
            } else if (row instanceof UnitChangeRow change && change.newCode() != null && change.newName() != null) {
                makes(change.newCode(), change.on(), row);
            }
        }
    }

    private void makes(String code, LocalDate on, ListRow row) {
        makers.computeIfAbsent(code, made -> new TreeMap<>()).putIfAbsent(on, row);
    }

    Turn of(UnitRow row) {
        return turn(row, new Turn(row.establishedOn(), row.level().ordinal()), row.parentCode());
    }

    Turn of(UnitChangeRow row) {
        return turn(row, new Turn(row.on(), CHANGES + row.change().ordinal()), row.parentCode());
    }

    private Turn turn(ListRow row, Turn own, @Nullable String parent) {
        Turn known = turns.get(row);
        if (known != null) {
            return known;
        }
        // first its own, so that units in a circle come to an end here and are refused by the rules
        turns.put(row, own);
        ListRow maker = parent == null ? null : maker(parent, own.on());
        Turn turn = switch (maker) {
            case UnitRow unit when !unit.equals(row) -> own.after(of(unit));
            case UnitChangeRow change when !change.equals(row) && row instanceof UnitRow ->
                own.after(of(change)).after(new Turn(change.on(), AFTER_CHANGES));
            case UnitChangeRow change when !change.equals(row) -> own.after(of(change));
            case null, default -> own;
        };
        turns.put(row, turn);
        return turn;
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

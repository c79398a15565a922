package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * A unit of the tree.
 *
 * @param parentCode the unit above; null for the top of the tree only
 * @param pilotYear the year in which the unit is a pilot (mô hình điểm), if any
 * @param kind what it is, where the list says it
 */
@SuppressWarnings("EnumOrdinal") // in the order in which it is declared, used here and now only
@RowKind("unit")
public record UnitRow(String file, int line, @InColumn(UNIT_CODE) String code, @InColumn(UNIT_NAME) String name,
        @InColumn(LEVEL) UnitLevel level, @InColumn(value = PARENT, present = true) @Nullable String parentCode,
        @InColumn(value = ESTABLISHED_ON, about = "on") LocalDate establishedOn,
        @InColumn(value = PILOT_YEAR, about = "year") @Nullable Integer pilotYear,
        @InColumn(value = UNIT_KIND, about = "kind") @Nullable UnitKind kind) implements ListRow {
    /** With no kind stated. */
    public UnitRow(String file, int line, String code, String name, UnitLevel level, @Nullable String parentCode,
            LocalDate establishedOn, @Nullable Integer pilotYear) {
        this(file, line, code, name, level, parentCode, establishedOn, pilotYear, null);
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(1, ListRow.super.content());
    }

    @Override
    public Turn turn() {
        return new Turn(Turn.UNITS, establishedOn, level.ordinal(), List.of("units"));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new UnitActions.Establish(UUID.randomUUID(), level,
                parentCode == null ? null : ids.unit(parentCode, establishedOn), code, name, establishedOn,
                pilotYear, kind));
    }
}

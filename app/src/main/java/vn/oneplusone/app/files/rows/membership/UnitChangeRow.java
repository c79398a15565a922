package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.SplitActions;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.membership.events.Decision;

/**
 * A change in the tree of units.
 *
 * @param unitCodes the units that it is about, by their codes on the day before
 * @param newCode of a merger: the unit that goes on
 * @param newName of a unit that is renamed or made by a merger; null where units go into one that exists
 * @param parentCode the unit above a unit that is moved or made
 * @param on the first day of its effect
 * @param parts of a split: code and name of each new unit, and after a colon the codes of those that stand below it from then on; a bar
 * between one and the next. The first goes on for the rest
 */
@SuppressWarnings("EnumOrdinal") // in the order in which it is declared, used here and now only
@RowKind("unit change")
public record UnitChangeRow(String file, int line, @InColumn(UNIT_CHANGE) UnitChange change,
        @InColumn(value = CHANGED_UNITS, about = {
                "units", "unit", "into"}) List<String> unitCodes,
        @InColumn(value = NEW_CODE, about = "code") @Nullable String newCode,
        @InColumn(value = NEW_NAME, about = "name") @Nullable String newName,
        @InColumn(PARENT) @Nullable String parentCode, @InColumn(EFFECTIVE_ON) LocalDate on,
        @InColumn(value = DECISION_NUMBER, about = "decision") String decisionNumber,
        @InColumn(DECISION_ON) LocalDate decisionOn,
        @InColumn(value = PARTS, about = {"parts", "below", "rest"}) @Nullable String parts) implements ListRow {
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern BAR = Pattern.compile("\\|");

    /** A unit that a split makes, as the list says it. */
    public record Part(String code, String name, List<String> below) {
        static Part of(String text) {
            int colon = text.indexOf(':');
            String unit = (colon < 0 ? text : text.substring(0, colon)).strip();
            int space = unit.indexOf(' ');
            return new Part(space < 0 ? unit : unit.substring(0, space),
                    space < 0 ? "" : unit.substring(space).strip(), colon < 0
                            ? List.of()
                            : COMMA.splitAsStream(text.substring(colon + 1)).map(String::strip)
                                    .filter(code -> !code.isEmpty()).toList());
        }
    }

    /** No split. */
    public UnitChangeRow(String file, int line, UnitChange change, List<String> unitCodes, @Nullable String newCode,
            @Nullable String newName, @Nullable String parentCode, LocalDate on, String decisionNumber,
            LocalDate decisionOn) {
        this(file, line, change, unitCodes, newCode, newName, parentCode, on, decisionNumber, decisionOn, null);
    }

    /** The units that a split makes; none of any other change. */
    public List<Part> newUnits() {
        return parts == null || change != UnitChange.SPLIT
                ? List.of()
                : BAR.splitAsStream(parts).map(String::strip).filter(text -> !text.isEmpty()).map(Part::of)
                        .toList();
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(1, ListRow.super.content());
    }

    @Override
    public List<Column> needs() {
        return switch (change) {
            case RENAME -> List.of(NEW_NAME);
            case MERGE -> newName == null ? List.of(NEW_CODE) : List.of(NEW_CODE, PARENT);
            case MOVE -> List.of(PARENT);
            case DISSOLVE -> List.of();
            case SPLIT -> List.of(PARTS);
        };
    }

    @Override
    public Turn turn() {
        return new Turn(Turn.UNITS, on, Turn.CHANGE + change.ordinal(), List.of("units"));
    }

    /** The units that change are those that bore the codes on the day before: from that day on another unit may bear them. */
    @Override
    public List<Action> actions(RowIds ids) {
        Decision decision = new Decision(decisionNumber, decisionOn);
        LocalDate before = on.minusDays(1);
        List<UUID> changed = unitCodes.stream().map(code -> ids.unit(code, before)).toList();
        UUID parent = parentCode == null ? null : ids.unit(parentCode, on);
        String name = newName == null ? "" : newName;
        List<Action> actions = new ArrayList<>();
        switch (change) {
            case RENAME -> changed.forEach(unit -> actions.add(new UnitActions.Rename(unit, name, on, decision)));
            case MOVE -> changed.forEach(unit -> actions.add(new UnitActions.Move(unit, Objects.requireNonNull(parent),
                    on, decision)));
            case DISSOLVE -> changed.forEach(unit -> actions.add(new UnitActions.Dissolve(unit, on, decision)));
            case SPLIT -> changed.forEach(unit -> actions.add(new SplitActions.Split(UUID.randomUUID(), unit,
                    newUnits().stream().map(part -> new SplitActions.Part(part.code, part.name, null,
                            part.below.stream().map(code -> ids.unit(code, before)).toList(), null)).toList(),
                    on, decision)));
            case MERGE -> {
                String code = Objects.requireNonNull(newCode);
                boolean made = parent != null && newName != null;
                actions.add(new UnitActions.Merge(UUID.randomUUID(), changed, made ? null : ids.unit(code, before),
                        made ? new UnitActions.NewUnit(Objects.requireNonNull(parent), code, name) : null, on,
                        decision));
            }
        }
        return actions;
    }
}

package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.UnitActions;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.membership.events.PlannedChange;
import vn.oneplusone.membership.events.UnitChangePlanned;

/**
 * A change of units that was planned, and perhaps given up; it changes nothing.
 *
 * @param unitCodes the units that it is about, by their codes on the day of the paper
 * @param newName the name that the unit would bear, where the plan says one
 * @param documentNumber the paper that proposes it
 * @param on the date of that paper
 * @param withdrawnOn when it was given up
 */
@RowKind("unit plan")
public record UnitPlanRow(String file, int line, @InColumn(PLAN_CODE) String planCode,
        @InColumn(UNIT_CHANGE) UnitChange change, @InColumn(value = CHANGED_UNITS, about = {
                "units", "unit"}) List<String> unitCodes,
        @InColumn(value = NEW_NAME, about = "name") @Nullable String newName,
        @InColumn(PLANNED_FOR) LocalDate plannedFor,
        @InColumn(value = PLAN_DOCUMENT, about = "document") String documentNumber, @InColumn(PLANNED_ON) LocalDate on,
        @InColumn(WITHDRAWN_ON) @Nullable LocalDate withdrawnOn) implements ListRow {
    @Override
    public List<Column> needs() {
        return change == UnitChange.RENAME ? List.of(NEW_NAME) : List.of();
    }

    /** Plans are about units as they were on the day of the paper, and change none. */
    @Override
    public Turn turn() {
        return new Turn(Turn.UNITS, on, Turn.UNIT_PLAN, List.of("units", "plan/" + planCode));
    }

    /** A row that now says that the plan was given up may stand for a plan that is in already. */
    @Override
    public List<Action> actions(RowIds ids) {
        UUID plan = ids.other("plan/" + planCode);
        boolean planned = ids.facts("units")
                .anyMatch(fact -> fact instanceof UnitChangePlanned known && known.plan().equals(plan));
        return List.of(planned && withdrawnOn != null
                ? new UnitActions.GiveUp(plan, withdrawnOn)
                : new UnitActions.Plan(plan, PlannedChange.valueOf(change.name()),
                        unitCodes.stream().map(code -> ids.unit(code, on)).toList(), newName, plannedFor,
                        documentNumber, on, withdrawnOn));
    }
}

package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.OrderedRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.campaign.commands.TargetCommand.SetTarget;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * The annual number of admissions asked of a unit.
 *
 * @param number persons, at least 0
 */
@RowKind("target")
public record TargetRow(String file, int line, @InColumn(UNIT_CODE) String unitCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(YEAR) int year,
        @InColumn(value = TARGET, about = "target") int number,
        @InColumn(value = DECISION_NUMBER, about = "decision") String decisionNumber,
        @InColumn(value = DECISION_ON, about = "on") LocalDate decisionOn,
        @InColumn(value = ORDERED_BY, about = "order") @Nullable String orderedBy,
        @InColumn(ORDER_NUMBER) @Nullable String orderNumber,
        @InColumn(ORDERED_ON) @Nullable LocalDate orderedOn) implements OrderedRow {
    @Override
    public Turn turn() {
        return Turn.of(decisionOn, 0, List.of("target/" + unitCode + organization + year));
    }

    /** Rows that were taken in before there were orders are found again. */
    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(3, OrderedRow.super.content());
    }

    /** A later row for the same unit, organization and year is a revision. */
    @Override
    public List<Action> actions(RowIds ids) {
        UUID unit = ids.unit(unitCode, LocalDate.of(year, 1, 1));
        Decision decision = new Decision(decisionNumber, decisionOn);
        String stream = new SetTarget(unit, organization, year, number, decision).stream();
        return List.of(ids.facts(stream).findAny().isPresent()
                ? new RecordActions.Revise(unit, organization, year, number, decision, order(ids))
                : new RecordActions.Set(unit, organization, year, number, decision));
    }
}

package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.YearPart;

/**
 * What a unit reports of itself.
 *
 * @param month 1 to 12; null for the whole year, and where a part is named
 * @param numbers a figure whose cell is empty is missing
 * @param part a quarter, a half-year or nine months; null in rows of before
 */
@RowKind("declaration")
public record DeclarationRow(String file, int line, @InColumn(UNIT_CODE) String unitCode, @InColumn(YEAR) int year,
        @InColumn(value = MONTH, about = {
                "month", "numbers"}) @Nullable Integer month,
        Map<DeclaredFigure, Integer> numbers, @InColumn(DECLARED_ON) LocalDate on,
        @InColumn(YEAR_PART) @Nullable YearPart part) implements ListRow {
    public DeclarationRow {
        numbers = Map.copyOf(numbers);
    }

    @Override
    public Turn turn() {
        return Turn.of(on, 0, List.of("declaration/" + unitCode + year + "-" + (part == null ? month : part)));
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(1, ListRow.super.content());
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new RecordActions.Declare(ids.unit(unitCode, on), year, month, numbers, on, part));
    }
}

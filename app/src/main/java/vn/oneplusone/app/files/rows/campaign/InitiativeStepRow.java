package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.campaign.events.Step;

/**
 * One of the four steps of 1+1 in a unit.
 *
 * @param documentNumber number of the document that proves it
 * @param summary free text
 */
@SuppressWarnings("EnumOrdinal") // in the order in which it is declared, used here and now only
@RowKind("initiative-step")
public record InitiativeStepRow(String file, int line, @InColumn(UNIT_CODE) String unitCode, @InColumn(YEAR) int year,
        @InColumn(STEP) Step step, @InColumn(ON) LocalDate on,
        @InColumn(value = DOCUMENT_NUMBER, about = "document") String documentNumber,
        @InColumn(SUMMARY) @Nullable String summary) implements ListRow {
    @Override
    public String toString() {
        return "InitiativeStepRow[" + file + ":" + line + "]";
    }

    @Override
    public Turn turn() {
        return Turn.of(on, 2 + step.ordinal(), List.of("initiative/" + unitCode + year));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new RecordActions.Evidence(ids.unit(unitCode, on), year, step, on, documentNumber, summary,
                null));
    }
}

package vn.oneplusone.app.files.rows.campaign;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecordActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;

/**
 * A branch meeting that explained 1+1.
 *
 * @param present members who were there
 * @param roll members of the branch on that day
 */
@RowKind("dissemination")
public record DisseminationRow(String file, int line, @InColumn(BRANCH_CODE) String branchCode,
        @InColumn(MEETING_ON) LocalDate on, @InColumn(value = PRESENT, about = {
                "present", "members"}) int present,
        @InColumn(ROLL) int roll) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, 0, List.of("meeting/" + branchCode + on.getYear()));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new RecordActions.Meeting(ids.unit(branchCode, on), on, present, roll));
    }
}

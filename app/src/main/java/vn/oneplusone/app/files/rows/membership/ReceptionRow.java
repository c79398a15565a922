package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/**
 * A member came from a unit outside the ledger.
 *
 * @param admittedOn the day of the admission there
 * @param outside name of that unit
 */
@RowKind("reception")
public record ReceptionRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(BRANCH_CODE) String branchCode,
        @InColumn(value = ACCEPTED_ON, about = "on") LocalDate receivedOn, @InColumn(ADMITTED_ON) LocalDate admittedOn,
        @InColumn(UNIT_OUTSIDE) String outside, @InColumn(value = LETTER_NUMBER, about = "letter") String letterNumber,
        @InColumn(LETTER_ON) LocalDate letterOn) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(receivedOn, 0, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new OutsideActions.Receive(organization, ids.person(personCode),
                ids.unit(branchCode, receivedOn), receivedOn, admittedOn, outside,
                new Decision(letterNumber, letterOn)));
    }
}

package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;

/** A member was called up for service. */
@RowKind("enlistment")
public record EnlistmentRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(ENLISTED_ON) LocalDate on) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING + 3, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new RecognitionActions.Enlist(organization, ids.person(personCode), on));
    }
}

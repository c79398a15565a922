package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;

/** A member who took part in another branch comes back before the day that was foreseen. */
@RowKind("end of temporary activity")
public record TemporaryActivityEndRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization,
        @InColumn(value = BACK_ON, about = "on") LocalDate on) implements ListRow {
    /** After the beginning, should it be of that day. */
    @Override
    public Turn turn() {
        return Turn.of(on, 2, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new TransferActions.ComeBack(organization, ids.person(personCode), on));
    }
}

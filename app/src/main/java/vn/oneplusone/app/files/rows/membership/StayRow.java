package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.AgeActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.StayReason;

/** A member of the Union stays on beyond the age. */
@RowKind("stay")
public record StayRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(value = STAY_REASON, about = "reason") StayReason why,
        @InColumn(STAYS_UNTIL) LocalDate until, @InColumn(ON) LocalDate on) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING + 3, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new AgeActions.Stay(ids.person(personCode), why, until, on));
    }
}

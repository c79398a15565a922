package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/** A membership ended. */
@RowKind("ending")
public record EndingRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(REASON) EndingReason reason,
        @InColumn(ENDED_ON) LocalDate on,
        @InColumn(value = DECISION_NUMBER, about = "decision") @Nullable String decisionNumber) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new MemberActions.End(organization, ids.person(personCode), reason, on, decisionNumber));
    }
}

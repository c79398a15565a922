package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** A membership from before the referrals were kept, so without one. */
@RowKind("member")
public record MemberRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(BRANCH_CODE) String branchCode,
        @InColumn(value = ADMITTED_ON, about = "on") LocalDate admittedOn,
        @InColumn(value = DECISION_NUMBER, about = "decision") String decisionNumber,
        @InColumn(DECISION_ON) LocalDate decisionOn) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(admittedOn, 0, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new MemberActions.Admit(UUID.randomUUID(), ids.person(personCode), organization,
                ids.unit(branchCode, admittedOn), admittedOn, new Decision(decisionNumber, decisionOn), null, null));
    }
}

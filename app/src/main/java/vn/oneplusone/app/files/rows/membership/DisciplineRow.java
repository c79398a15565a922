package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.files.shape.DisciplineMeasure;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.DisciplineForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/** A measure of discipline was taken against a member; an expulsion ends the membership, here as in the list of endings. */
@RowKind("discipline")
public record DisciplineRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization,
        @InColumn(value = DISCIPLINE, about = "form") DisciplineMeasure measure,
        @InColumn(value = DECISION_NUMBER, about = "decision") String decisionNumber,
        @InColumn(value = DECISION_ON, about = "on") LocalDate decisionOn) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(decisionOn, measure == DisciplineMeasure.EXPULSION ? Turn.ENDING : Turn.ENDING + 3,
                Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(measure == DisciplineMeasure.EXPULSION
                ? new MemberActions.End(organization, ids.person(personCode), EndingReason.EXPELLED, decisionOn,
                        decisionNumber)
                : new RecognitionActions.Discipline(organization, ids.person(personCode),
                        DisciplineForm.valueOf(measure.name()), new Decision(decisionNumber, decisionOn)));
    }
}

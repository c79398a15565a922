package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.MemberActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;

/** A member was graded for a year. */
@RowKind("classification")
public record ClassificationRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(YEAR) int year, @InColumn(GRADE) Grade grade,
        @InColumn(CLASSIFIED_ON) LocalDate on) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING + 1, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new MemberActions.Classify(organization, ids.person(personCode), year, grade, on));
    }
}

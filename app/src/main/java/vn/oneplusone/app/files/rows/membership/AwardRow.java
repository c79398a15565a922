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
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;

/** A member was given an award. */
@RowKind("award")
public record AwardRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(AWARD_LEVEL) AwardLevel level,
        @InColumn(AWARD_FORM) AwardForm form,
        @InColumn(value = DECISION_NUMBER, about = "decision") String decisionNumber,
        @InColumn(value = DECISION_ON, about = "on") LocalDate decisionOn) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(decisionOn, Turn.ENDING + 3, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new RecognitionActions.Award(organization, ids.person(personCode), level, form,
                new Decision(decisionNumber, decisionOn)));
    }
}

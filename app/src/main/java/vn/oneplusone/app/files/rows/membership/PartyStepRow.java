package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.RecognitionActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.PartyStep;

/** A member of the Union was introduced to the Party, or admitted by it. */
@RowKind("party step")
public record PartyStepRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(PARTY_STEP) PartyStep step, @InColumn(ON) LocalDate on,
        @InColumn(value = DECISION_NUMBER, about = "decision") @Nullable String decisionNumber) implements ListRow {
    /** On one day the introduction comes first. */
    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING + (step == PartyStep.INTRODUCED ? 4 : 5), Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new RecognitionActions.TakePartyStep(ids.person(personCode), step, on, decisionNumber));
    }
}

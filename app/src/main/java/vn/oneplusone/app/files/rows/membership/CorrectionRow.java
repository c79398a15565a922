package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.PersonActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Gender;

/** The details of a person as they are right; they replace all earlier ones, so an empty cell empties what was there. */
@RowKind("correction")
public record CorrectionRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(value = FULL_NAME, about = "name") String fullName, @InColumn(BIRTH_DATE) LocalDate birthDate,
        @InColumn(GENDER) Gender gender, @InColumn(value = PHONE, present = true) @Nullable String phone,
        @InColumn(value = ADDRESS, present = true) @Nullable String address,
        @InColumn(value = IDENTITY_NUMBER, present = true) @Nullable String identityNumber,
        @InColumn(CORRECTED_ON) LocalDate on) implements ListRow {
    @Override
    public String toString() {
        return "CorrectionRow[" + file + ":" + line + "]";
    }

    /** Before everything that asks for an age: a list that corrects a birth date does so for that reason. */
    @Override
    public Turn turn() {
        return new Turn(Turn.CORRECTIONS, on, 0, Turn.identity(identityNumber, Turn.people(personCode)));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new PersonActions.Correct(ids.person(personCode), fullName, birthDate, phone, address,
                identityNumber, gender, on));
    }
}

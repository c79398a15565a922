package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.OutsideActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Decision;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.ReleaseRequested;

/**
 * A member leaves for a unit outside the ledger, and was released by the unit above if the list has its letter.
 *
 * @param outside name of that unit
 * @param duesPaidUntil any day of the month up to which the dues are paid
 * @param letterNumber null while the unit above has not answered, as is the day of the letter
 * @param remarks free text
 */
@RowKind("release")
public record ReleaseRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(UNIT_OUTSIDE) String outside,
        @InColumn(value = DUES_PAID_UNTIL, about = {
                "duesPaidUntil", "month", "year"}) LocalDate duesPaidUntil,
        @InColumn(LEFT_ON) LocalDate on,
        @InColumn(value = LETTER_NUMBER, present = true, about = "letter") @Nullable String letterNumber,
        @InColumn(value = LETTER_ON, present = true) @Nullable LocalDate letterOn,
        @InColumn(NOTE) @Nullable String remarks) implements ListRow {
    @Override
    public String toString() {
        return "ReleaseRow[" + file + ":" + line + "]";
    }

    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING, Turn.people(personCode));
    }

    /** A row that now has a letter may stand for a request that is in already. */
    @Override
    public List<Action> actions(RowIds ids) {
        UUID person = ids.person(personCode);
        Decision letter = letterNumber == null ? null : new Decision(letterNumber, letterOn == null ? on : letterOn);
        boolean requested = ids.facts("person/" + person)
                .anyMatch(fact -> fact instanceof ReleaseRequested known && known.organization() == organization
                        && known.outside().equals(outside) && known.on().equals(on));
        return List.of(requested && letter != null
                ? new OutsideActions.GrantRelease(organization, person, letter, null, on)
                : new OutsideActions.Release(organization, person, outside, remarks, duesPaidUntil, on, letter));
    }
}

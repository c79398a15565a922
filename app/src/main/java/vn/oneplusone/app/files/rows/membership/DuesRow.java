package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.DuesActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.Organization;

/**
 * A member has paid their dues up to a month.
 *
 * @param entry a payment, where it is left out
 */
@RowKind("dues")
public record DuesRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(YEAR) int year, @InColumn(MONTH) int month,
        @InColumn(PAID_ON) LocalDate on, @InColumn(DUES_ENTRY) @Nullable DuesEntry entry) implements ListRow {
    @Override
    public Turn turn() {
        return Turn.of(on, Turn.ENDING + 3, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new DuesActions.Pay(organization, ids.person(personCode), year, month, entry, on));
    }
}

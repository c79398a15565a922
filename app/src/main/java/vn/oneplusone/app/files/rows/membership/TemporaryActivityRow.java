package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;

/**
 * A member who is away takes part in another branch for a while.
 *
 * @param branchCode where they take part
 */
@RowKind("temporary activity")
public record TemporaryActivityRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(BRANCH_HOST) String branchCode,
        @InColumn(value = FROM, about = "on") LocalDate from, @InColumn(value = TO, about = "until") LocalDate to)
        implements
            ListRow {
    /** After what the membership begins with on that day. */
    @Override
    public Turn turn() {
        return Turn.of(from, 1, Turn.people(personCode));
    }

    @Override
    public List<Action> actions(RowIds ids) {
        return List.of(new TransferActions.TakePart(organization, ids.person(personCode),
                ids.unit(branchCode, from), from, to));
    }
}

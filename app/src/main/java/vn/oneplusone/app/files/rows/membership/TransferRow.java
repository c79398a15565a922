package vn.oneplusone.app.files.rows.membership;

import static vn.oneplusone.app.files.shape.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.actions.Action;
import vn.oneplusone.app.actions.declared.TransferActions;
import vn.oneplusone.app.files.shape.InColumn;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.RowIds;
import vn.oneplusone.app.files.shape.RowKind;
import vn.oneplusone.app.files.shape.Turn;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.TransferRequested;

/**
 * A member asked to move to another branch, and was taken over by it if the list says so.
 *
 * @param branchCode the branch that was entered
 * @param acceptedOn null while that branch has not answered
 * @param duesPaidUntil any day of the month up to which the dues are paid: then the units above pass the transfer on; null where the
 * branches agreed without them
 * @param remarks free text
 */
@RowKind("transfer")
public record TransferRow(String file, int line, @InColumn(PERSON_CODE) String personCode,
        @InColumn(ORGANIZATION) Organization organization, @InColumn(value = BRANCH_ENTERED, about = {
                "to", "branch", "unit"}) String branchCode,
        @InColumn(REQUESTED_ON) LocalDate requestedOn,
        @InColumn(value = ACCEPTED_ON, present = true, about = "on") @Nullable LocalDate acceptedOn,
        @InColumn(value = DUES_PAID_UNTIL, about = {"duesPaidUntil", "month",
                "year"}) @Nullable LocalDate duesPaidUntil,
        @InColumn(NOTE) @Nullable String remarks) implements ListRow {
    /** Between the branches alone. */
    public TransferRow(String file, int line, String personCode, Organization organization, String branchCode,
            LocalDate requestedOn, @Nullable LocalDate acceptedOn) {
        this(file, line, personCode, organization, branchCode, requestedOn, acceptedOn, null, null);
    }

    @Override
    public List<@Nullable Object> content() {
        return ListRow.withoutEmpty(2, ListRow.super.content());
    }

    @Override
    public String toString() {
        return "TransferRow[" + file + ":" + line + "]";
    }

    @Override
    public Turn turn() {
        return Turn.of(acceptedOn == null ? requestedOn : acceptedOn, 1, Turn.people(personCode));
    }

    /** A row that now has an acceptance may stand for a request that is in already. */
    @Override
    public List<Action> actions(RowIds ids) {
        UUID person = ids.person(personCode);
        UUID branch = ids.unit(branchCode, requestedOn);
        boolean requested = ids.facts("person/" + person)
                .anyMatch(fact -> fact instanceof TransferRequested known && known.organization() == organization
                        && known.to().equals(branch) && known.on().equals(requestedOn));
        return List.of(requested && acceptedOn != null
                ? new TransferActions.AcceptMove(organization, person, acceptedOn)
                : new TransferActions.Transfer(organization, person, branch, requestedOn, acceptedOn, remarks,
                        duesPaidUntil));
    }
}

package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;

/**
 * A member asked to move to another branch, and was taken over by it if the list says so.
 *
 * @param branchCode the branch that was entered
 * @param acceptedOn null while that branch has not answered
 */
public record TransferRow(String file, int line, String personCode, Organization organization, String branchCode,
        LocalDate requestedOn, @Nullable LocalDate acceptedOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("transfer", personCode, organization, branchCode, requestedOn, acceptedOn);
    }
}

package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import vn.oneplusone.membership.events.Organization;

/**
 * A member moved to another branch, which took them over; both steps at once.
 *
 * @param branchCode the branch that was entered
 */
public record TransferRow(String file, int line, String personCode, Organization organization, String branchCode,
        LocalDate requestedOn, LocalDate acceptedOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("transfer", personCode, organization, branchCode, requestedOn, acceptedOn);
    }
}

package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Organization;

/** A membership ended. */
public record EndingRow(String file, int line, String personCode, Organization organization, EndingReason reason,
        LocalDate on, @Nullable String decisionNumber) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("ending", personCode, organization, reason, on, decisionNumber);
    }
}

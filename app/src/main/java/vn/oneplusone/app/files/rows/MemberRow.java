package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import vn.oneplusone.membership.events.Organization;

/** A membership from before the referrals were kept, so without one. */
public record MemberRow(String file, int line, String personCode, Organization organization, String branchCode,
        LocalDate admittedOn, String decisionNumber, LocalDate decisionOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("member", personCode, organization, branchCode, admittedOn, decisionNumber, decisionOn);
    }
}

package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.ReferralChannel;

/**
 * A youth was introduced.
 *
 * @param referrerCode null where the branch refers collectively
 * @param branchCode the branch that handles the referral
 * @param confirmedOn when the youth said yes, where the list says it here and not as a step
 */
public record ReferralRow(String file, int line, String youthCode, Organization organization,
        @Nullable String referrerCode, String branchCode, ReferralChannel channel, LocalDate referredOn,
        @Nullable LocalDate confirmedOn) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("referral", youthCode, organization, referrerCode, branchCode, channel, referredOn,
                confirmedOn);
    }
}

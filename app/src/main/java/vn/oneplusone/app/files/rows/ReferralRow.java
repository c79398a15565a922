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
 * @param campaignCode the campaign at which it was made, where the list says it
 */
public record ReferralRow(String file, int line, String youthCode, Organization organization,
        @Nullable String referrerCode, String branchCode, ReferralChannel channel, LocalDate referredOn,
        @Nullable LocalDate confirmedOn, @Nullable String campaignCode) implements ListRow {
    @Override
    public String canonical() {
        // what was imported before this column was there must be found again
        return campaignCode == null
                ? Content.of("referral", youthCode, organization, referrerCode, branchCode, channel, referredOn,
                        confirmedOn)
                : Content.of("referral", youthCode, organization, referrerCode, branchCode, channel, referredOn,
                        confirmedOn, campaignCode);
    }
}

package vn.oneplusone.app.sample.journeys;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.sample.district.Someone;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;

/**
 * One referral with all that came of it; who introduced is settled last.
 *
 * @param confirmedOn where the list of referrals says it; else it is one of the steps, or did not happen
 */
record Introduction(Someone youth, Organization organization, LocalDate referredOn, @Nullable LocalDate confirmedOn,
        List<ReferralStepRow> steps) {

    ReferralRow by(@Nullable Someone referrer, ReferralChannel channel) {
        return new ReferralRow("", 0, youth.code, organization, referrer == null ? null : referrer.code,
                youth.branch.code(), channel, referredOn, confirmedOn, null,
                referrer == null && isPioneer() ? Introducer.PIONEER_BRANCH : null);
    }

    /** Pioneers are under 16; their own branch introduces them together. */
    private boolean isPioneer() {
        return organization == Organization.UNION && youth.born.plusYears(16).isAfter(referredOn);
    }
}

package vn.oneplusone.app.files.rows;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.referral.events.DeclinedBy;

/**
 * A later step of the referral that is open for that youth and organization.
 *
 * @param on day of the step; for {@link ReferralStep#APPROVED} the date of the decision
 * @param decisionNumber given with {@code APPROVED}
 * @param ceremonyOn day of the ceremony, if another than the decision's
 * @param helperCode given with {@code HELPER}
 * @param declinedBy given with {@code DECLINED}
 * @param note free text
 */
public record ReferralStepRow(String file, int line, String youthCode, Organization organization, ReferralStep step,
        LocalDate on, @Nullable Integer present, @Nullable Integer votesFor, @Nullable String decisionNumber,
        @Nullable LocalDate ceremonyOn, @Nullable String helperCode, @Nullable DeclinedBy declinedBy,
        @Nullable String note) implements ListRow {
    @Override
    public String canonical() {
        return Content.of("referral-step", youthCode, organization, step, on, present, votesFor, decisionNumber,
                ceremonyOn, helperCode, declinedBy, note);
    }

    @Override
    public String toString() {
        return "ReferralStepRow[" + file + ":" + line + "]";
    }
}

package vn.oneplusone.app.files.importing;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.AnnulmentRow;
import vn.oneplusone.app.files.rows.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.CampaignRow;
import vn.oneplusone.app.files.rows.CapitalSupportRow;
import vn.oneplusone.app.files.rows.ClassificationRow;
import vn.oneplusone.app.files.rows.CorrectionRow;
import vn.oneplusone.app.files.rows.DeclarationRow;
import vn.oneplusone.app.files.rows.DisseminationRow;
import vn.oneplusone.app.files.rows.EndingRow;
import vn.oneplusone.app.files.rows.InitiativeStepRow;
import vn.oneplusone.app.files.rows.ListRow;
import vn.oneplusone.app.files.rows.MemberRow;
import vn.oneplusone.app.files.rows.PersonRow;
import vn.oneplusone.app.files.rows.ReferralRow;
import vn.oneplusone.app.files.rows.ReferralStepRow;
import vn.oneplusone.app.files.rows.TargetRow;
import vn.oneplusone.app.files.rows.TransferRow;
import vn.oneplusone.app.files.rows.UnitChangeRow;
import vn.oneplusone.app.files.rows.UnitPlanRow;
import vn.oneplusone.app.files.rows.UnitRow;

/** Whom a row is about; not who is only named in it, such as a referrer. */
final class RowSubject {
    private RowSubject() {}

    /** The code of that person; null where a row is about none. */
    static @Nullable String of(ListRow row) {
        return switch (row) {
            case PersonRow r -> r.personCode();
            case CorrectionRow r -> r.personCode();
            case MemberRow r -> r.personCode();
            case EndingRow r -> r.personCode();
            case TransferRow r -> r.personCode();
            case ClassificationRow r -> r.personCode();
            case AnnulmentRow r -> r.personCode();
            case ReferralRow r -> r.youthCode();
            case ReferralStepRow r -> r.youthCode();
            case CapitalSupportRow r -> r.youthCode();
            case CampaignCorrectionRow r -> null;
            case CampaignRow r -> null;
            case DeclarationRow r -> null;
            case DisseminationRow r -> null;
            case InitiativeStepRow r -> null;
            case TargetRow r -> null;
            case UnitChangeRow r -> null;
            case UnitPlanRow r -> null;
            case UnitRow r -> null;
        };
    }
}

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

/** The column of a list, by its heading, that somebody should look at first when a rule is broken. */
final class RefusedColumn {
    private RefusedColumn() {}

    static @Nullable String of(ListRow row, String rule) {
        return switch (rule) {
            case "PersonUnknown", "PersonAlreadyRegistered", "AlreadyErased", "YouthNotRegistered", "YouthUnknown",
                    "YouthErased", "YouthWithdrewConsent", "NoConsentAnymore" ->
                subject(row);
            case "AlreadyMember", "YouthAlreadyMember", "NotAMember", "ReferralAlreadyOpen", "NoOpenReferral",
                    "NoAdmissionToAnnul" ->
                "tổ chức";
            case "ReferrerNotMember", "SelfReferral", "ReferrerWithdrewConsent" -> "mã người giới thiệu";
            case "HelperMissing", "HelperNotMember", "HelperNotNeeded" -> "mã người giúp đỡ";
            case "PlanAlreadyRecorded", "NoOpenPlan" -> "mã phương án";
            case "CampaignUnknown", "CampaignUnexpected" -> "mã hoạt động";
            case "IdentityNumberTaken" -> "số định danh";
            case "ImpossibleBirthDate" -> "ngày sinh";
            case "NameMissing" -> "họ và tên";
            case "ConsentAfterRegistration" -> "ngày đồng ý";
            case "ConsentMissing", "EvidenceMissing" -> "hình thức đồng ý";
            case "RepresentativeMissing", "RepresentativeUnknown", "RepresentativeIsThePerson" -> "mã người đại diện";
            case "NameUnchanged" -> "tên đơn vị mới";
            case "SourcesMissing", "MergedIntoItself", "UnitAlreadyEnded", "UnitsBelow" -> "các đơn vị";
            case "UnitUnknown", "UnitNotABranch", "UnitNotBranch", "NotABranch", "BranchUnknown" -> unit(row);
            case "UnitCodeInUse", "UnitAlreadyEstablished", "UnitCodeMissing" -> "mã đơn vị";
            case "ParentMissing" -> "thuộc đơn vị";
            case "WrongLevel" -> "cấp";
            case "VotesMissing", "VotesImpossible", "VotesNotEnough" -> "tán thành";
            case "DecisionMissing", "DecisionNumberMissing", "DecisionWithoutNumber" ->
                row instanceof AnnulmentRow ? "số quyết định huỷ" : "số quyết định";
            case "TargetNegative", "TargetUnchanged", "TargetAlreadySet" -> "chỉ tiêu";
            case "YearImplausible", "AlreadyClassified", "NotAMemberInYear", "ClassifiedBeforeYear" -> "năm";
            case "TransferToSameBranch" -> "mã nơi đến";
            case "TransferAlreadyRequested" -> "ngày đề nghị";
            case "StepWithoutDocument", "StepAlreadyRecorded" -> "số văn bản";
            case "PresentExceedsRoll", "RollEmpty", "NobodyPresent", "AttendanceNegative" -> "có mặt";
            case "AmountNotPositive" -> "số tiền";
            case "PreparationNotNeeded", "PreparationAlreadyRecorded", "PreparationIncomplete" -> "bước";
            case "MonthImplausible", "FigureOfYearOnly" -> "tháng";
            case "CampaignNotHeld" -> "mã hoạt động";
            case "CorrectedBeforeHeld", "CampaignUnchanged" -> "ngày đính chính";
            default -> date(row);
        };
    }

    private static @Nullable String subject(ListRow row) {
        return switch (row) {
            case PersonRow r -> "mã người";
            case MemberRow r -> "mã người";
            case EndingRow r -> "mã người";
            case TransferRow r -> "mã người";
            case ClassificationRow r -> "mã người";
            case AnnulmentRow r -> "mã người";
            case CorrectionRow r -> "mã người";
            case ReferralRow r -> "mã thanh niên";
            case ReferralStepRow r -> "mã thanh niên";
            case CapitalSupportRow r -> "mã thanh niên";
            default -> null;
        };
    }

    private static @Nullable String unit(ListRow row) {
        return switch (row) {
            case MemberRow r -> "mã chi đoàn";
            case ReferralRow r -> "mã chi đoàn";
            case DisseminationRow r -> "mã chi đoàn";
            case UnitRow r -> "thuộc đơn vị";
            case UnitChangeRow r -> "các đơn vị";
            case UnitPlanRow r -> "các đơn vị";
            case ReferralStepRow r -> null;
            case EndingRow r -> null;
            case TransferRow r -> "mã nơi đến";
            default -> "mã đơn vị";
        };
    }

    private static String date(ListRow row) {
        return switch (row) {
            case UnitRow r -> "ngày thành lập";
            case PersonRow r -> "ngày đăng ký";
            case MemberRow r -> "ngày kết nạp";
            case TargetRow r -> "ngày quyết định";
            case ReferralRow r -> "ngày giới thiệu";
            case ReferralStepRow r -> "ngày";
            case EndingRow r -> "ngày kết thúc";
            case TransferRow r -> "ngày tiếp nhận";
            case ClassificationRow r -> "ngày xếp loại";
            case AnnulmentRow r -> "ngày quyết định huỷ";
            case CorrectionRow r -> "ngày đính chính";
            case InitiativeStepRow r -> "ngày";
            case CampaignRow r -> "đến ngày";
            case CampaignCorrectionRow r -> "đến ngày";
            case DeclarationRow r -> "ngày báo cáo";
            case DisseminationRow r -> "ngày sinh hoạt";
            case CapitalSupportRow r -> "ngày hỗ trợ";
            case UnitChangeRow r -> "ngày hiệu lực";
            case UnitPlanRow r -> r.withdrawnOn() == null ? "ngày đề xuất" : "ngày rút";
        };
    }
}

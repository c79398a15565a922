package vn.oneplusone.app.files.shape;

import java.util.HashMap;
import java.util.Map;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.YearPart;
import vn.oneplusone.campaign.kinds.CampaignKinds;
import vn.oneplusone.membership.events.AgeException;
import vn.oneplusone.membership.events.AwardForm;
import vn.oneplusone.membership.events.AwardLevel;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.DuesEntry;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.PartyStep;
import vn.oneplusone.membership.events.StayReason;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.EndorsedBy;
import vn.oneplusone.referral.events.Introducer;
import vn.oneplusone.referral.events.ReferralChannel;
import vn.oneplusone.referral.events.Schooling;

/** The words of all choices that lists have. */
final class Vocabularies {
    static final Map<Class<?>, Vocabulary<?>> ALL = new HashMap<>();

    static {
        put(UnitLevel.class, new Vocabulary<UnitLevel>()
                .says(UnitLevel.PROVINCE, "tỉnh", "tỉnh đoàn", "cấp tỉnh")
                .says(UnitLevel.DISTRICT, "huyện", "huyện đoàn", "cấp huyện")
                .says(UnitLevel.COMMUNE, "xã", "thị trấn", "phường", "xã đoàn", "cấp xã", "town")
                .says(UnitLevel.BRANCH, "chi đoàn", "chi hội").pages("messages.pages", "level"));

        put(UnitKind.class, new Vocabulary<UnitKind>()
                .says(UnitKind.RESIDENTIAL_AREA, "khu dân cư", "địa bàn dân cư", "dân cư", "ấp", "khóm")
                .says(UnitKind.SCHOOL, "trường học", "trường")
                .says(UnitKind.OFFICE, "cơ quan, hành chính", "cơ quan", "hành chính", "hành chính sự nghiệp")
                .says(UnitKind.ENTERPRISE, "doanh nghiệp", "công ty", "company")
                .says(UnitKind.ARMED_FORCES, "lực lượng vũ trang", "công an, quân sự", "công an", "quân sự")
                .pages("messages.pages", "unit-kind"));

        put(Organization.class, new Vocabulary<Organization>()
                .says(Organization.UNION, "Đoàn", "đoàn viên", "Đoàn TNCS", "Đoàn TNCS Hồ Chí Minh", "Đoàn thanh niên")
                .says(Organization.FEDERATION, "Hội", "hội viên", "Hội LHTN", "Hội LHTN Việt Nam",
                        "Hội Liên hiệp Thanh niên", "Hội Liên hiệp Thanh niên Việt Nam")
                .pages("messages.pages", "organization"));

        put(Gender.class, new Vocabulary<Gender>().says(Gender.FEMALE, "nữ", "f")
                .says(Gender.MALE, "nam", "m")
                .says(Gender.UNSTATED, "không nêu", "khác", "không rõ", "other").pages("messages", "gender"));

        put(ConsentForm.class, new Vocabulary<ConsentForm>()
                .says(ConsentForm.PAPER, "phiếu có chữ ký", "phiếu giấy", "giấy", "phiếu", "văn bản")
                .says(ConsentForm.ELECTRONIC, "điện tử", "trực tuyến", "online")
                .says(ConsentForm.WITNESSED, "nói trước chi đoàn", "lời nói trước chi đoàn", "lời nói",
                        "có người làm chứng")
                .pages("messages.pages", "consent"));

        put(EndingReason.class, new Vocabulary<EndingReason>()
                .says(EndingReason.CAME_OF_AGE, "trưởng thành Đoàn", "trưởng thành", "hết tuổi")
                .says(EndingReason.RESIGNED, "xin ra", "tự nguyện ra").says(EndingReason.REMOVED, "xóa tên")
                .says(EndingReason.EXPELLED, "khai trừ").says(EndingReason.DECEASED, "từ trần")
                .pages("messages.pages", "ending"));

        put(Grade.class, new Vocabulary<Grade>()
                .says(Grade.EXCELLENT, "hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc", "xuất sắc")
                .says(Grade.GOOD, "hoàn thành tốt nhiệm vụ", "hoàn thành tốt", "khá", "tốt")
                .says(Grade.COMPLETED, "hoàn thành nhiệm vụ", "hoàn thành", "trung bình")
                .says(Grade.NOT_COMPLETED, "không hoàn thành nhiệm vụ", "không hoàn thành", "yếu", "yếu kém")
                .pages("messages", "grade"));

        put(PartyStep.class, new Vocabulary<PartyStep>()
                .says(PartyStep.INTRODUCED, "giới thiệu đoàn viên ưu tú", "giới thiệu cho Đảng", "giới thiệu")
                .says(PartyStep.ADMITTED, "kết nạp Đảng", "được kết nạp Đảng", "kết nạp")
                .pages("messages", "partyStep"));

        put(AwardLevel.class, new Vocabulary<AwardLevel>()
                .says(AwardLevel.COMMUNE, "cấp xã", "xã", "cơ sở", "xã đoàn")
                .says(AwardLevel.DISTRICT, "cấp huyện", "huyện", "huyện đoàn")
                .says(AwardLevel.PROVINCE, "cấp tỉnh", "tỉnh", "tỉnh đoàn")
                .says(AwardLevel.CENTRAL, "Trung ương", "Trung ương Đoàn", "nhà nước").pages("messages", "awardLevel"));

        put(AwardForm.class, new Vocabulary<AwardForm>()
                .says(AwardForm.PRAISE, "biểu dương", "tuyên dương").says(AwardForm.CERTIFICATE, "giấy khen")
                .says(AwardForm.DIPLOMA, "bằng khen").says(AwardForm.MEDAL, "huy chương", "huy hiệu", "kỷ niệm chương")
                .says(AwardForm.OTHER, "hình thức khác", "khác").pages("messages", "awardForm"));

        put(DisciplineMeasure.class, new Vocabulary<DisciplineMeasure>()
                .says(DisciplineMeasure.REPRIMAND, "khiển trách").says(DisciplineMeasure.WARNING, "cảnh cáo")
                .says(DisciplineMeasure.DISMISSAL, "cách chức").says(DisciplineMeasure.EXPULSION, "khai trừ")
                .pages("messages", "discipline"));

        put(DuesEntry.class, new Vocabulary<DuesEntry>()
                .says(DuesEntry.PAYMENT, "đóng phí", "đóng").says(DuesEntry.CORRECTION, "đính chính", "x")
                .pages("messages.work", "duesEntry"));

        put(StayReason.class, new Vocabulary<StayReason>()
                .says(StayReason.WISH, "theo nguyện vọng", "nguyện vọng")
                .says(StayReason.ELECTED, "được bầu", "trong cơ quan lãnh đạo")
                .says(StayReason.FULL_TIME, "chuyên trách", "cán bộ chuyên trách")
                .pages("messages.work", "stay"));

        put(YearPart.class, new Vocabulary<YearPart>()
                .says(YearPart.FIRST_QUARTER, "quý I", "quý 1", "Q1")
                .says(YearPart.SECOND_QUARTER, "quý II", "quý 2", "Q2")
                .says(YearPart.FIRST_HALF, "6 tháng đầu năm", "6 tháng", "H1")
                .says(YearPart.THIRD_QUARTER, "quý III", "quý 3", "Q3").says(YearPart.NINE_MONTHS, "9 tháng", "9M")
                .says(YearPart.FOURTH_QUARTER, "quý IV", "quý 4", "Q4")
                .says(YearPart.SECOND_HALF, "6 tháng cuối năm", "H2"));

        put(ReferralChannel.class, new Vocabulary<ReferralChannel>()
                .says(ReferralChannel.MEETING, "sinh hoạt chi đoàn", "sinh hoạt chi hội", "sinh hoạt", "họp")
                .says(ReferralChannel.CAMPAIGN, "phong trào", "hoạt động", "chiến dịch")
                .says(ReferralChannel.PERSONAL_LINK, "đường dẫn cá nhân", "mã QR", "QR", "link")
                .says(ReferralChannel.IMPORT, "danh sách")
                .pages("messages.pages", "channel"));

        put(ReferralStep.class, new Vocabulary<ReferralStep>()
                .says(ReferralStep.CONFIRMED, "thanh niên đồng ý", "xác nhận")
                .says(ReferralStep.CLASS, "học lớp cảm tình Đoàn", "lớp cảm tình Đoàn", "lớp cảm tình")
                .says(ReferralStep.HELPER, "phân công người giúp đỡ", "phân công giúp đỡ", "người giúp đỡ")
                .says(ReferralStep.PROBATION_TASK, "nhiệm vụ thử thách", "thử thách", "việc thử thách",
                        "giao nhiệm vụ")
                .says(ReferralStep.ENDORSED, "nghị quyết chi đoàn", "chi đoàn đồng ý", "chi hội đồng ý", "biểu quyết",
                        "chi đoàn biểu quyết", "chi hội nhất trí")
                .says(ReferralStep.APPROVED, "quyết định chuẩn y", "chuẩn y", "chuẩn y kết nạp",
                        "quyết định chuẩn y kết nạp", "kết nạp")
                .says(ReferralStep.DECLINED, "không đồng ý", "từ chối")
                .says(ReferralStep.WITHDRAWN, "rút lại lời giới thiệu", "rút giới thiệu", "rút", "rút lại")
                .says(ReferralStep.LAPSED, "quá hạn", "hết hạn", "cho quá hạn").pages("messages.pages", "stage"));

        put(ReferralCorrection.class, new Vocabulary<ReferralCorrection>()
                .says(ReferralCorrection.ENDORSEMENT, "đính chính nghị quyết chi đoàn", "đính chính biểu quyết",
                        "đính chính nghị quyết")
                .says(ReferralCorrection.APPROVAL, "đính chính quyết định chuẩn y", "đính chính chuẩn y")
                .says(ReferralCorrection.NOT_CONFIRMED, "rút lại xác nhận", "rút lại thanh niên đồng ý")
                .says(ReferralCorrection.NO_CLASS, "rút lại lớp cảm tình Đoàn", "rút lại lớp cảm tình")
                .says(ReferralCorrection.NO_HELPER, "rút lại phân công giúp đỡ")
                .says(ReferralCorrection.NO_PROBATION_TASK, "rút lại nhiệm vụ thử thách")
                .says(ReferralCorrection.NOT_ENDORSED, "rút lại nghị quyết chi đoàn", "rút lại biểu quyết")
                .says(ReferralCorrection.NOT_ENDORSED_ABOVE, "rút lại quyết định thay chi đoàn")
                .says(ReferralCorrection.NOT_APPROVED, "rút lại chuẩn y")
                .says(ReferralCorrection.NOT_DECLINED, "rút lại từ chối")
                .says(ReferralCorrection.NOT_DECLINED_ABOVE, "rút lại không chuẩn y")
                .says(ReferralCorrection.NOT_WITHDRAWN, "rút lại việc rút giới thiệu")
                .says(ReferralCorrection.NOT_LAPSED, "rút lại quá hạn"));

        put(DeclinedBy.class, new Vocabulary<DeclinedBy>()
                .says(DeclinedBy.YOUTH, "thanh niên").says(DeclinedBy.BRANCH, "chi đoàn", "chi hội")
                .says(DeclinedBy.UPPER_LEVEL, "cấp trên").pages("messages.pages", "declinedBy"));

        put(Introducer.class, new Vocabulary<Introducer>()
                .says(Introducer.MEMBER, "đoàn viên", "hội viên", "cá nhân")
                .says(Introducer.PARTY_MEMBER, "đảng viên")
                .says(Introducer.BRANCH, "chi đoàn", "tập thể chi đoàn")
                .says(Introducer.PIONEER_BRANCH, "chi đội")
                .says(Introducer.FEDERATION_BRANCH, "chi hội")
                .says(Introducer.STUDENT_COMMITTEE, "ban chấp hành Hội Sinh viên", "Hội Sinh viên")
                .pages("messages.pages", "introducer"));

        put(EndorsedBy.class, new Vocabulary<EndorsedBy>()
                .says(EndorsedBy.MEETING, "hội nghị", "hội nghị chi đoàn", "chi đoàn", "chi hội")
                .says(EndorsedBy.COMMITTEE, "ban chấp hành", "ban chấp hành chi đoàn", "BCH")
                .says(EndorsedBy.LEVEL_ABOVE, "cấp trên", "đoàn cấp trên").pages("messages.pages", "endorsedBy"));

        put(Schooling.class, new Vocabulary<Schooling>()
                .says(Schooling.NONE, "chưa biết chữ", "không").says(Schooling.PRIMARY, "tiểu học")
                .says(Schooling.LOWER_SECONDARY, "trung học cơ sở", "THCS")
                .says(Schooling.UPPER_SECONDARY, "trung học phổ thông", "THPT")
                .says(Schooling.HIGHER, "cao đẳng, đại học", "cao đẳng", "đại học", "trung cấp", "sau đại học")
                .pages("messages.pages", "schooling"));

        put(AgeException.class,
                new Vocabulary<AgeException>().says(AgeException.BY_DECISION, "theo quyết định", "có", "x")
                        .pages("messages.pages", "ageException"));

        put(Step.class, new Vocabulary<Step>().says(Step.SURVEY, "khảo sát")
                .says(Step.PLAN, "xây dựng kế hoạch", "kế hoạch").says(Step.EXECUTION, "tổ chức thực hiện", "thực hiện")
                .says(Step.REVIEW, "đánh giá, rút kinh nghiệm", "đánh giá", "tổng kết").pages("messages", "step"));

        Vocabulary<CampaignKind> campaigns = new Vocabulary<>();
        CampaignKinds.shipped().listed()
                .forEach(one -> campaigns.says(one.kind(), one.inLists().toArray(String[]::new))
                        .alsoSays(one.kind(), one.vietnamese()).alsoSays(one.kind(), one.english()));
        put(CampaignKind.class, campaigns);

        put(UnitChange.class, new Vocabulary<UnitChange>()
                .says(UnitChange.RENAME, "đổi tên").says(UnitChange.MERGE, "hợp nhất", "sáp nhập")
                .says(UnitChange.MOVE, "chuyển", "chuyển đơn vị cấp trên")
                .says(UnitChange.SPLIT, "chia tách", "chia")
                .says(UnitChange.DISSOLVE, "giải thể", "kết thúc").pages("messages.administration", "planned"));

        put(SupportForm.class, new Vocabulary<SupportForm>()
                .says(SupportForm.LOAN, "cho vay", "vay", "vốn vay")
                .says(SupportForm.GRANT, "không hoàn lại", "tặng", "hỗ trợ không hoàn lại")
                .pages("messages", "form"));

        put(SupportModel.class, new Vocabulary<SupportModel>()
                .says(SupportModel.LIVESTOCK, "chăn nuôi").says(SupportModel.CROPS, "trồng trọt")
                .says(SupportModel.AQUACULTURE, "nuôi trồng thủy sản", "thủy sản")
                .says(SupportModel.TRADE, "buôn bán", "kinh doanh").says(SupportModel.SERVICES, "dịch vụ")
                .says(SupportModel.CRAFTS, "tiểu thủ công nghiệp").says(SupportModel.OTHER, "khác")
                .pages("messages.capital", "model"));
    }

    private Vocabularies() {}

    private static <E> void put(Class<E> type, Vocabulary<E> words) {
        ALL.put(type, words);
    }
}

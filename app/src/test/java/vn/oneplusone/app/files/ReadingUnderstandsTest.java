package vn.oneplusone.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.oneplusone.app.files.rows.campaign.CampaignCorrectionRow;
import vn.oneplusone.app.files.rows.campaign.CampaignRow;
import vn.oneplusone.app.files.rows.campaign.CapitalSupportRow;
import vn.oneplusone.app.files.rows.campaign.DeclarationRow;
import vn.oneplusone.app.files.rows.campaign.DisseminationRow;
import vn.oneplusone.app.files.rows.campaign.InitiativeStepRow;
import vn.oneplusone.app.files.rows.campaign.TargetRow;
import vn.oneplusone.app.files.rows.membership.AnnulmentRow;
import vn.oneplusone.app.files.rows.membership.AwardRow;
import vn.oneplusone.app.files.rows.membership.ClassificationRow;
import vn.oneplusone.app.files.rows.membership.CorrectionRow;
import vn.oneplusone.app.files.rows.membership.DisciplineRow;
import vn.oneplusone.app.files.rows.membership.DuesRow;
import vn.oneplusone.app.files.rows.membership.EndingRow;
import vn.oneplusone.app.files.rows.membership.EnlistmentRow;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PartyStepRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.ReceptionRow;
import vn.oneplusone.app.files.rows.membership.ReleaseRow;
import vn.oneplusone.app.files.rows.membership.StayRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityEndRow;
import vn.oneplusone.app.files.rows.membership.TemporaryActivityRow;
import vn.oneplusone.app.files.rows.membership.TransferRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitPlanRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.rows.referral.ReferralCorrectionRow;
import vn.oneplusone.app.files.rows.referral.ReferralRow;
import vn.oneplusone.app.files.rows.referral.ReferralStepRow;
import vn.oneplusone.app.files.shape.DisciplineMeasure;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.ReferralCorrection;
import vn.oneplusone.app.files.shape.ReferralStep;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.DeclaredFigure;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.campaign.events.YearPart;
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

class ReadingUnderstandsTest {
    private static final String FILE = "danh sách.csv";
    private static final String UNITS = "mã đơn vị,tên đơn vị,cấp,thuộc đơn vị,ngày thành lập,mô hình điểm";
    private static final String PEOPLE = "mã người,họ và tên,ngày sinh,giới tính,điện thoại,địa chỉ,số định danh,mã đơn vị,"
            + "hình thức đồng ý,ngày đồng ý,minh chứng đồng ý,mã người đại diện,ngày đăng ký";
    private static final String TARGETS = "mã đơn vị,tổ chức,năm,chỉ tiêu,số quyết định,ngày quyết định";

    record Known(String name, ListRow row, List<String> lines) {
        Known(String name, ListRow row, String header, String line) {
            this(name, row, List.of(header, line));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Known> every_kind_of_list_is_understood() {
        LocalDate day = LocalDate.of(2021, 3, 26);
        List<Known> lists = new ArrayList<>();
        lists.add(new Known("units", new UnitRow(FILE, 2, "30439", "Phú Xuân", UnitLevel.COMMUNE, "888", day, 2021),
                UNITS,
                "30439,Phú Xuân,xã,888,26/03/2021,2021"));
        lists.add(new Known("the top unit", new UnitRow(FILE, 2, "888", "Phú Tân", UnitLevel.DISTRICT, null, day, null),
                UNITS, "888,Phú Tân,huyện,,26/03/2021,"));
        lists.add(new Known("a school",
                new UnitRow(FILE, 2, "888-01", "Trường THPT Phú Tân", UnitLevel.COMMUNE, "888", day, null,
                        UnitKind.SCHOOL),
                UNITS + ",Loại đơn vị", "888-01,Trường THPT Phú Tân,xã,888,26/03/2021,,trường học"));
        lists.add(new Known("people",
                new PersonRow(FILE, 2, "MAU-1", "Lê Thị Ân", LocalDate.of(2006, 1, 31), Gender.FEMALE, "0000123456",
                        "ấp Phú Đông (hư cấu)", "000000000001", "30439-01", ConsentForm.PAPER, day, "phiếu 12",
                        "MAU-2", day),
                PEOPLE, "MAU-1,Lê Thị Ân,31/01/2006,nữ,0000 123 456,ấp Phú Đông (hư cấu),000.000.000.001,30439-01,"
                        + "phiếu giấy,26/3/2021,phiếu 12,MAU-2,2021-03-26"));
        lists.add(new Known("members",
                new MemberRow(FILE, 2, "MAU-1", Organization.UNION, "30439-01", day, "12-QĐ/ĐTN", day),
                "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định",
                "MAU-1,Đoàn,30439-01,26/03/2021,12-QĐ/ĐTN,26/03/2021"));
        lists.add(new Known("targets",
                new TargetRow(FILE, 2, "888", Organization.FEDERATION, 2021, 1803, "1-KH", day, null, null, null),
                TARGETS, "888,Hội LHTN Việt Nam,2021,1.803,1-KH,26/03/2021"));
        lists.add(new Known("referrals",
                new ReferralRow(FILE, 2, "MAU-3", Organization.UNION, null, "30439-01", ReferralChannel.PERSONAL_LINK,
                        day,
                        null, null),
                "mã thanh niên,tổ chức,mã người giới thiệu,mã chi đoàn,hình thức giới thiệu,ngày giới thiệu,ngày xác nhận",
                "MAU-3,Đoàn,,30439-01,mã QR,26/03/2021,"));
        lists.add(new Known("referral steps",
                new ReferralStepRow(FILE, 2, "MAU-3", Organization.UNION, ReferralStep.DECLINED, day, 12, 5, "7-QĐ",
                        day,
                        "MAU-4", DeclinedBy.UPPER_LEVEL, "chưa đủ"),
                "mã thanh niên,tổ chức,bước,ngày,có mặt,tán thành,số quyết định,ngày lễ kết nạp,mã người giúp đỡ,"
                        + "bên từ chối,ghi chú",
                "MAU-3,Đoàn,từ chối,26/03/2021,12,5,7-QĐ,26/03/2021,MAU-4,cấp trên,chưa đủ"));
        lists.add(new Known("referrals by several together",
                new ReferralRow(FILE, 2, "MAU-3", Organization.UNION, null, "30439-01", ReferralChannel.MEETING, day,
                        null,
                        null, Introducer.PIONEER_BRANCH),
                "mã thanh niên,tổ chức,mã người giới thiệu,mã chi đoàn,hình thức giới thiệu,ngày giới thiệu,tư cách giới thiệu",
                "MAU-3,Đoàn,,30439-01,sinh hoạt,26/03/2021,chi đội"));
        lists.add(new Known("votes",
                new ReferralStepRow(FILE, 2, "MAU-3", Organization.UNION, ReferralStep.ENDORSED, day, 5, 4, null, null,
                        null, null, null, day, EndorsedBy.COMMITTEE, day, Schooling.UPPER_SECONDARY, null),
                "mã thanh niên,tổ chức,bước,ngày,có mặt,tán thành,\"cùng công tác, học tập từ ngày\",bên biểu quyết,"
                        + "ngày cấp trên đồng ý,trình độ học vấn",
                "MAU-3,Đoàn,biểu quyết,26/03/2021,5,4,26/03/2021,ban chấp hành,26/03/2021,THPT"));
        lists.add(new Known("members beyond the age",
                new MemberRow(FILE, 2, "MAU-1", Organization.FEDERATION, "30439-01", day, "12-QĐ/ĐTN", day,
                        AgeException.BY_DECISION),
                "mã người,tổ chức,mã chi đoàn,ngày kết nạp,số quyết định,ngày quyết định,vượt tuổi",
                "MAU-1,Hội,30439-01,26/03/2021,12-QĐ/ĐTN,26/03/2021,theo quyết định"));
        lists.add(new Known("corrected votes",
                new ReferralCorrectionRow(FILE, 2, "MAU-3", Organization.UNION, ReferralCorrection.ENDORSEMENT,
                        "ghi nhầm số phiếu", day, day, 5, 4, null, null, day, EndorsedBy.COMMITTEE, day,
                        Schooling.UPPER_SECONDARY, null, "888", "7-CV/HĐ", day),
                "mã thanh niên,tổ chức,nội dung đính chính,ghi chú,ngày đính chính,ngày,có mặt,tán thành,"
                        + "\"cùng công tác, học tập từ ngày\",bên biểu quyết,ngày cấp trên đồng ý,trình độ học vấn,"
                        + "đơn vị cho phép,số văn bản cho phép,ngày văn bản cho phép",
                "MAU-3,Đoàn,đính chính nghị quyết chi đoàn,ghi nhầm số phiếu,26/03/2021,26/03/2021,5,4,26/03/2021,BCH,"
                        + "26/03/2021,THPT,888,7-CV/HĐ,26/03/2021"));
        lists.add(new Known("steps taken back",
                new ReferralCorrectionRow(FILE, 2, "MAU-3", Organization.FEDERATION, ReferralCorrection.NOT_APPROVED,
                        "nhầm người", day, null, null, null, null, null, null, null, null, null, null, null, null,
                        null),
                "mã thanh niên,tổ chức,nội dung đính chính,ghi chú,ngày đính chính",
                "MAU-3,Hội,rút lại chuẩn y,nhầm người,26/03/2021"));
        lists.add(new Known("endings",
                new EndingRow(FILE, 2, "MAU-3", Organization.UNION, EndingReason.CAME_OF_AGE, day, null),
                "mã người,tổ chức,lý do,ngày kết thúc,số quyết định", "MAU-3,Đoàn,trưởng thành Đoàn,26/03/2021,"));
        lists.add(new Known("initiative steps",
                new InitiativeStepRow(FILE, 2, "30439", 2021, Step.REVIEW, day, "3-BC/ĐTN", "xong"),
                "mã đơn vị,năm,bước,ngày,số văn bản,tóm tắt",
                "30439,2021,\"đánh giá, rút kinh nghiệm\",26/03/2021,3-BC/ĐTN,xong"));
        lists.add(new Known("campaigns",
                new CampaignRow(FILE, 2, "H1", "30439", new CampaignKind("EPIDEMIC_PREVENTION"), day, day, 40, 1200,
                        "tốt"),
                "mã hoạt động,mã đơn vị,loại hoạt động,từ ngày,đến ngày,\"đoàn viên, hội viên tham gia\","
                        + "thanh niên tham gia,kết quả",
                "H1,30439,\"phòng, chống dịch Covid-19\",26/03/2021,26/03/2021,40,1 200,tốt"));
        lists.add(new Known("dissemination", new DisseminationRow(FILE, 2, "30439-01", day, 30, 31),
                "mã chi đoàn,ngày sinh hoạt,có mặt,tổng số", "30439-01,26/03/2021,30,31"));
        lists.add(new Known("capital support",
                new CapitalSupportRow(FILE, 2, "V1", "MAU-9", "30439", SupportForm.GRANT, SupportModel.AQUACULTURE,
                        15_000_000, day),
                "mã hỗ trợ,mã thanh niên,mã đơn vị,hình thức,mô hình,số tiền,ngày hỗ trợ",
                "V1,MAU-9,30439,không hoàn lại,nuôi trồng thuỷ sản,15.000.000 đ,26/03/2021"));
        lists.add(new Known("unit changes",
                new UnitChangeRow(FILE, 2, UnitChange.MERGE, List.of("30436", "30448"), "30436", "Phú An", "91", day,
                        "1654/NQ", day),
                "việc sắp xếp,các đơn vị,mã đơn vị mới,tên đơn vị mới,thuộc đơn vị,ngày hiệu lực,số quyết định,"
                        + "ngày quyết định",
                "hợp nhất,30436; 30448,30436,Phú An,91,26/03/2021,1654/NQ,26/03/2021"));
        lists.add(new Known("a split",
                new UnitChangeRow(FILE, 2, UnitChange.SPLIT, List.of("30439"), null, null, null, day, "1655/NQ", day,
                        "30461 Phú Xuân Đông: 30439-01, 30439-02 | 30462 Phú Xuân Tây"),
                "việc sắp xếp,các đơn vị,ngày hiệu lực,số quyết định,ngày quyết định,chia thành",
                "chia tách,30439,26/03/2021,1655/NQ,26/03/2021,"
                        + "\"30461 Phú Xuân Đông: 30439-01, 30439-02 | 30462 Phú Xuân Tây\""));
        lists.add(new Known("transfers",
                new TransferRow(FILE, 2, "MAU-1", Organization.UNION, "30439-02", day, day.plusDays(1)),
                "mã người,tổ chức,mã nơi đến,ngày đề nghị,ngày tiếp nhận",
                "MAU-1,Đoàn,30439-02,26/03/2021,27/03/2021"));
        lists.add(new Known("transfers that were only requested",
                new TransferRow(FILE, 2, "MAU-1", Organization.UNION, "30439-02", day, null),
                "mã người,tổ chức,mã nơi đến,ngày đề nghị,ngày tiếp nhận", "MAU-1,Đoàn,30439-02,26/03/2021,"));
        lists.add(new Known("transfers as they are written",
                new TransferRow(FILE, 2, "MAU-1", Organization.UNION, "30439-02", day, day.plusDays(1),
                        day.minusMonths(1), "gương mẫu"),
                "mã người,tổ chức,mã nơi đến,ngày đề nghị,ngày tiếp nhận,đoàn phí đóng đến,ghi chú",
                "MAU-1,Đoàn,30439-02,26/03/2021,27/03/2021,26/02/2021,gương mẫu"));
        lists.add(new Known("temporary activities",
                new TemporaryActivityRow(FILE, 2, "MAU-1", Organization.UNION, "30439-02", day, day.plusDays(90)),
                "mã người,tổ chức,mã nơi sinh hoạt tạm thời,từ ngày,đến ngày",
                "MAU-1,Đoàn,30439-02,26/03/2021,24/06/2021"));
        lists.add(new Known("ends of temporary activity",
                new TemporaryActivityEndRow(FILE, 2, "MAU-1", Organization.UNION, day),
                "mã người,tổ chức,ngày thôi sinh hoạt tạm thời", "MAU-1,Đoàn,26/03/2021"));
        lists.add(new Known("receptions from outside",
                new ReceptionRow(FILE, 2, "MAU-1", Organization.UNION, "30439-02", day, day.minusYears(1),
                        "Chi đoàn phường 3, tỉnh bạn", "9-GGT/ĐTN", day),
                "mã người,tổ chức,mã chi đoàn,ngày tiếp nhận,ngày kết nạp,chuyển từ,số giấy giới thiệu,ngày giấy giới thiệu",
                "MAU-1,Đoàn,30439-02,26/03/2021,26/03/2020,\"Chi đoàn phường 3, tỉnh bạn\",9-GGT/ĐTN,26/03/2021"));
        lists.add(new Known("releases to outside",
                new ReleaseRow(FILE, 2, "MAU-1", Organization.UNION, "Chi đoàn phường 3", day.minusMonths(1), day,
                        "9-GGT/ĐTN", day, "gương mẫu"),
                "mã người,tổ chức,chuyển đến,đoàn phí đóng đến,ngày chuyển đi,số giấy giới thiệu,ngày giấy giới thiệu,"
                        + "ghi chú",
                "MAU-1,Đoàn,Chi đoàn phường 3,26/02/2021,26/03/2021,9-GGT/ĐTN,26/03/2021,gương mẫu"));
        lists.add(new Known("releases that were only asked for",
                new ReleaseRow(FILE, 2, "MAU-1", Organization.UNION, "Chi đoàn phường 3", day.minusMonths(1), day, null,
                        null, null),
                "mã người,tổ chức,chuyển đến,đoàn phí đóng đến,ngày chuyển đi,số giấy giới thiệu,ngày giấy giới thiệu",
                "MAU-1,Đoàn,Chi đoàn phường 3,26/02/2021,26/03/2021,,"));
        lists.add(new Known("unit plans",
                new UnitPlanRow(FILE, 2, "PA-1", UnitChange.RENAME, List.of("30436"), "Phú Tân", day.plusYears(4),
                        "12-TTr", day, null),
                "mã phương án,việc sắp xếp,các đơn vị,tên đơn vị mới,ngày dự kiến,số văn bản đề xuất,ngày đề xuất,ngày rút",
                "PA-1,đổi tên,30436,Phú Tân,26/03/2025,12-TTr,26/03/2021,"));
        lists.add(new Known("referrals made at a campaign",
                new ReferralRow(FILE, 2, "MAU-3", Organization.UNION, null, "30439-01", ReferralChannel.CAMPAIGN, day,
                        null, "HD-1"),
                "mã thanh niên,tổ chức,mã người giới thiệu,mã chi đoàn,hình thức giới thiệu,ngày giới thiệu,mã hoạt động",
                "MAU-3,Đoàn,,30439-01,CAMPAIGN,26/03/2021,HD-1"));
        lists.add(new Known("classifications",
                new ClassificationRow(FILE, 2, "MAU-1", Organization.UNION, 2021, Grade.GOOD, day),
                "mã người,tổ chức,năm,xếp loại,ngày xếp loại", "MAU-1,Đoàn,2021,Khá,26/03/2021"));
        lists.add(new Known("call-ups", new EnlistmentRow(FILE, 2, "MAU-1", Organization.UNION, day),
                "mã người,tổ chức,ngày nhập ngũ", "MAU-1,Đoàn,26/03/2021"));
        lists.add(new Known("dues", new DuesRow(FILE, 2, "MAU-1", Organization.UNION, 2021, 6, day, null),
                "mã người,tổ chức,năm,tháng,ngày đóng phí", "MAU-1,Đoàn,2021,6,26/03/2021"));
        lists.add(new Known("corrections of dues",
                new DuesRow(FILE, 2, "MAU-1", Organization.FEDERATION, 2021, 2, day, DuesEntry.CORRECTION),
                "mã người,tổ chức,năm,tháng,ngày đóng phí,đóng hay đính chính",
                "MAU-1,Hội,2021,2,26/03/2021,Đính chính"));
        lists.add(new Known("stays",
                new StayRow(FILE, 2, "MAU-1", StayReason.FULL_TIME, day.plusYears(5), day),
                "mã người,lý do ở lại,ở lại đến ngày,ngày", "MAU-1,chuyên trách,26/03/2026,26/03/2021"));
        lists.add(new Known("party steps", new PartyStepRow(FILE, 2, "MAU-1", PartyStep.ADMITTED, day, "12-QĐ/ĐU"),
                "mã người,bước phát triển Đảng,ngày,số quyết định", "MAU-1,Kết nạp Đảng,26/03/2021,12-QĐ/ĐU"));
        lists.add(new Known("awards",
                new AwardRow(FILE, 2, "MAU-1", Organization.FEDERATION, AwardLevel.DISTRICT, AwardForm.CERTIFICATE,
                        "9-QĐ/HĐ", day),
                "mã người,tổ chức,cấp khen thưởng,hình thức khen thưởng,số quyết định,ngày quyết định",
                "MAU-1,Hội,Huyện,Giấy khen,9-QĐ/HĐ,26/03/2021"));
        lists.add(new Known("discipline",
                new DisciplineRow(FILE, 2, "MAU-1", Organization.UNION, DisciplineMeasure.EXPULSION, "9-QĐ/HĐ", day),
                "mã người,tổ chức,hình thức kỷ luật,số quyết định,ngày quyết định",
                "MAU-1,Đoàn,khai trừ,9-QĐ/HĐ,26/03/2021"));
        lists.add(new Known("annulments",
                new AnnulmentRow(FILE, 2, "MAU-1", Organization.UNION, "9-QĐ/HĐ", day, null, null, null),
                "mã người,tổ chức,số quyết định hủy,ngày hủy", "MAU-1,Đoàn,9-QĐ/HĐ,26/03/2021"));
        lists.add(new Known("annulments in a closed year",
                new AnnulmentRow(FILE, 2, "MAU-1", Organization.UNION, "9-QĐ/HĐ", day, "888", "7-CV", day),
                "mã người,tổ chức,số quyết định hủy,ngày hủy,đơn vị cho phép,số văn bản cho phép,ngày văn bản cho phép",
                "MAU-1,Đoàn,9-QĐ/HĐ,26/03/2021,888,7-CV,26/03/2021"));
        lists.add(new Known("targets of a closed year",
                new TargetRow(FILE, 2, "888", Organization.FEDERATION, 2021, 1803, "1-KH", day, "888", "7-CV", day),
                "mã đơn vị,tổ chức,năm,chỉ tiêu,số quyết định,ngày quyết định,đơn vị cho phép,số văn bản cho phép,"
                        + "ngày văn bản cho phép",
                "888,Hội,2021,1.803,1-KH,26/03/2021,888,7-CV,26/03/2021"));
        lists.add(new Known("corrections",
                new CorrectionRow(FILE, 2, "MAU-1", "Lê Thị Ân", LocalDate.of(2006, 1, 31), Gender.FEMALE, null, null,
                        "000000000001", day),
                "mã người,họ và tên,ngày sinh,giới tính,điện thoại,địa chỉ,số định danh,ngày đính chính",
                "MAU-1,Lê Thị Ân,31/01/2006,nữ,,,000000000001,26/03/2021"));
        lists.add(new Known("declarations",
                new DeclarationRow(FILE, 2, "30439", 2021, 3,
                        Map.of(DeclaredFigure.UNION_ADMITTED, 1200, DeclaredFigure.MEMBERS_PRESENT, 0), day, null),
                "mã đơn vị,năm,tháng,ngày báo cáo,đoàn viên kết nạp,hội viên kết nạp,đoàn viên tham gia",
                "30439,2021,3,26/03/2021,1.200,,0"));
        lists.add(new Known("declarations of a year",
                new DeclarationRow(FILE, 2, "30439", 2021, null, Map.of(DeclaredFigure.MEMBERS_REACHED, 31), day, null),
                "mã đơn vị,năm,được tuyên truyền,ngày báo cáo", "30439,2021,31,26/03/2021"));
        lists.add(new Known("declarations of a quarter",
                new DeclarationRow(FILE, 2, "30439", 2021, null, Map.of(DeclaredFigure.UNION_ADMITTED, 31), day,
                        YearPart.SECOND_QUARTER),
                "mã đơn vị,năm,\"quý, 6 tháng, 9 tháng\",ngày báo cáo,đoàn viên kết nạp",
                "30439,2021,quý II,26/03/2021,31"));
        lists.add(new Known("campaign corrections",
                new CampaignCorrectionRow(FILE, 2, "H1", "30439", new CampaignKind("OTHER"), day, day, 40, 1200, null,
                        day, null, null, null),
                "mã hoạt động,mã đơn vị,loại hoạt động,từ ngày,đến ngày,\"đoàn viên, hội viên tham gia\","
                        + "thanh niên tham gia,kết quả,ngày đính chính",
                "H1,30439,khác,26/03/2021,26/03/2021,40,1200,,26/03/2021"));
        lists.add(new Known("campaign corrections in a closed year",
                new CampaignCorrectionRow(FILE, 2, "H1", "30439", new CampaignKind("OTHER"), day, day, 40, 1200, null,
                        day, "888", "7-CV", day),
                "mã hoạt động,mã đơn vị,loại hoạt động,từ ngày,đến ngày,\"đoàn viên, hội viên tham gia\","
                        + "thanh niên tham gia,kết quả,ngày đính chính,đơn vị cho phép,số văn bản cho phép,"
                        + "ngày văn bản cho phép",
                "H1,30439,khác,26/03/2021,26/03/2021,40,1200,,26/03/2021,888,7-CV,26/03/2021"));
        return lists;
    }

    @ParameterizedTest
    @MethodSource
    void every_kind_of_list_is_understood(Known list) {
        Lists.Outcome outcome = Lists.read(list.lines().toArray(String[]::new));
        assertThat(outcome.report().problems()).isEmpty();
        assertThat(outcome.rows()).containsExactly(list.row());
        assertThat(outcome.report().rows()).isEqualTo(1);
    }

    @Test
    void every_kind_of_list_has_an_example_here() {
        assertThat(every_kind_of_list_is_understood().stream()
                .map(k -> Lists.read(k.lines().toArray(String[]::new)).report().kind()))
                .contains(ListKind.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"26/03/2021", "26-3-2021", "26.03.2021", "2021-03-26", "2021/3/26", "2021-03-26 00:00:00",
            "2021-03-26T00:00", " 26/03/2021\u00a0"})
    void dates_are_read_in_the_usual_ways(String date) {
        assertThat(Lists.read(TARGETS, "888,UNION,2021,5,1-KH," + date).row(TargetRow.class).decisionOn())
                .isEqualTo(LocalDate.of(2021, 3, 26));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1132|1132", "1.132|1132", "1 132|1132", "0|0", "12.345.678|12345678",
            "007|7"})
    void numbers_are_read_in_the_usual_ways(String written, int number) {
        assertThat(Lists.read(TARGETS, "888,UNION,2021," + written + ",1-KH,26/03/2021").row(TargetRow.class).number())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đoàn", "ĐOÀN", "doan", "đoàn viên", "union", "UNION", "  Đoàn\u00a0TNCS  Hồ Chí Minh",
            "Ðoàn TNCS"})
    void words_are_read_without_regard_to_accents_case_and_spaces(String word) {
        // the last one begins with the Icelandic letter that some keyboards give
        assertThat(Lists.read(TARGETS, "888," + word + ",2021,5,1-KH,26/03/2021").row(TargetRow.class).organization())
                .isEqualTo(Organization.UNION);
    }

    @Test
    void columns_may_stand_in_any_order_under_english_headings_in_any_case() {
        TargetRow row = Lists.read("DECISION_DATE,Decision Number,number,YEAR,Organisation,unit-code",
                "26/03/2021,1-KH,5,2021,union,888").row(TargetRow.class);
        assertThat(row).isEqualTo(new TargetRow(FILE, 2, "888", Organization.UNION, 2021, 5, "1-KH",
                LocalDate.of(2021, 3, 26), null, null, null));
    }

    @Test
    void headings_are_read_without_accents_and_with_hints_in_brackets() {
        assertThat(Lists.read("Ma don vi,TO CHUC,năm *,Chỉ tiêu (người),SỐ_QUYẾT_ĐỊNH,ngày quyết định (ngày/tháng/năm)",
                "888,UNION,2021,5,1-KH,26/03/2021").row(TargetRow.class).number()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void the_delimiter_is_found_out(String delimiter) {
        String line = String.join(delimiter, "888", "UNION", "2021", "1.132", "\"1,2;3\"", "26/03/2021");
        TargetRow row = Lists.read(TARGETS.replace(",", delimiter), line).row(TargetRow.class);
        assertThat(row.decisionNumber()).isEqualTo("1,2;3");
        assertThat(row.number()).isEqualTo(1132);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byte_order_marks_are_understood(String charset) {
        byte[] bytes = ("\uFEFF" + UNITS + "\r\n30439,Phú Xuân,xã,888,26/03/2021,\r\n")
                .getBytes(java.nio.charset.Charset.forName(charset));
        assertThat(Lists.read(bytes).row(UnitRow.class).name()).isEqualTo("Phú Xuân");
    }

    @Test
    void texts_are_composed_and_tidied() {
        String apart = Normalizer.normalize("Hoà Lạc", Form.NFD).replace(" ", "\u00a0\t ");
        assertThat(Lists.read(UNITS.replace(',', ';'), "30430;  " + apart + " ;xã;888;26/03/2021;").row(UnitRow.class)
                .name()).isEqualTo("Hoà Lạc");
    }

    @ParameterizedTest
    @CsvSource({"NGUYỄN VĂN ĐỨC,Nguyễn Văn Đức", "nguyễn văn đức,Nguyễn Văn Đức", "H'Hen Niê,H'Hen Niê",
            "Nguyễn văn Đức,Nguyễn văn Đức"})
    void names_in_capitals_are_brought_into_the_usual_form(String written, String name) {
        PersonRow row = Lists
                .read(PEOPLE, "MAU-1," + written + ",31/01/2006,nam,,,,30439-01,giấy,26/3/2021,,,26/3/2021")
                .row(PersonRow.class);
        assertThat(row.fullName()).isEqualTo(name);
    }

    @Test
    void blank_lines_and_line_breaks_in_quotes_keep_the_count_of_lines() {
        List<ListRow> rows = Lists.read("", UNITS, "", ";;", "1,\"Phú\r\nXuân\",xã,888,26/03/2021,", ",,,,,", " ",
                "2,Phú An,xã,888,26/03/2021,").rows();
        assertThat(rows).extracting(ListRow::line).containsExactly(5, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_may_end_in_any_of_the_usual_ways(String end) {
        Lists.Outcome outcome = Lists
                .read((UNITS + end + "1,A,xã,888,26/03/2021," + end + end + "2,B,xã,888,26/03/2021,")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(outcome.rows()).extracting(ListRow::line).containsExactly(2, 4);
    }

    @Test
    void unknown_columns_are_passed_over_with_a_warning() {
        Lists.Outcome outcome = Lists.read(TARGETS + ",ghi chú riêng,,", "888,UNION,2021,5,1-KH,26/03/2021,abc,,");
        assertThat(outcome.rows()).hasSize(1);
        assertThat(outcome.report().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo("UNKNOWN_COLUMN");
            assertThat(warning.column()).isEqualTo("ghi chú riêng");
            assertThat(warning.in(Locale.ENGLISH).wrong()).contains("7", "ghi chú riêng");
        });
    }

    @Test
    void hundreds_of_thousands_of_rows_are_read_in_their_order() {
        StringBuilder list = new StringBuilder(TARGETS).append('\n');
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            list.append("888,UNION,2021,").append(i).append(",1-KH,26/03/2021\n");
        }
        List<ListRow> rows = Lists.read(list.toString().getBytes(StandardCharsets.UTF_8)).rows();
        assertThat(rows).hasSize(count);
        for (int i = 0; i < count; i++) {
            TargetRow row = (TargetRow) rows.get(i);
            if (row.number() != i || row.line() != i + 2) {
                throw new AssertionError("row " + i + " is " + row);
            }
        }
    }
}

package vn.oneplusone.app.files;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.oneplusone.app.files.sheets.Folding;

/** A column that a list may have; one object each, compared as such. */
final class Column {
    static final Column UNIT_CODE = column("mã đơn vị", "unit code", "unit");
    static final Column UNIT_NAME = column("tên đơn vị", "unit name", "name");
    static final Column LEVEL = column("cấp", "level");
    static final Column PARENT = column("thuộc đơn vị", "mã đơn vị cấp trên", "đơn vị cấp trên", "parent",
            "parent code");
    static final Column ESTABLISHED_ON = column("ngày thành lập", "established on", "established");
    static final Column PILOT_YEAR = column("mô hình điểm", "năm làm mô hình điểm", "pilot year", "pilot");

    static final Column PERSON_CODE = column("mã người", "mã số", "mã đoàn viên", "mã hội viên", "mã thanh niên",
            "person code",
            "person", "member code");
    static final Column FULL_NAME = column("họ và tên", "họ tên", "full name", "name");
    static final Column BIRTH_DATE = column("ngày sinh", "ngày tháng năm sinh", "birth date", "date of birth");
    static final Column GENDER = column("giới tính", "gender", "sex");
    static final Column PHONE = column("điện thoại", "số điện thoại", "sđt", "phone", "phone number");
    static final Column ADDRESS = column("địa chỉ", "nơi ở", "address");
    static final Column IDENTITY_NUMBER = column("số định danh", "số cccd", "cccd", "cmnd", "số căn cước",
            "identity number");
    static final Column CONSENT_FORM = column("hình thức đồng ý", "consent form", "consent");
    static final Column CONSENT_ON = column("ngày đồng ý", "consent on", "consent date");
    static final Column CONSENT_EVIDENCE = text("minh chứng đồng ý", "minh chứng", "consent evidence", "evidence");
    static final Column REPRESENTATIVE = column("mã người đại diện", "người đại diện", "representative code",
            "representative");
    static final Column REGISTERED_ON = column("ngày đăng ký", "ngày lập phiếu", "registered on", "registration date");

    static final Column ORGANIZATION = column("tổ chức", "organization", "organisation");
    static final Column BRANCH_CODE = column("mã chi đoàn", "mã chi hội", "chi đoàn", "chi hội", "branch code",
            "branch");
    static final Column ADMITTED_ON = column("ngày kết nạp", "ngày vào", "admitted on", "admission date");
    static final Column DECISION_NUMBER = column("số quyết định", "quyết định số", "decision number", "decision");
    static final Column DECISION_ON = column("ngày quyết định", "ngày ra quyết định", "decision on", "decision date");
    static final Column YEAR = column("năm", "year");
    static final Column TARGET = column("chỉ tiêu", "kế hoạch", "target", "number");

    static final Column YOUTH_CODE = column("mã thanh niên", "mã người được giới thiệu", "youth code", "youth");
    static final Column REFERRER_CODE = column("mã người giới thiệu", "người giới thiệu", "referrer code", "referrer");
    static final Column CHANNEL = column("hình thức giới thiệu", "kênh giới thiệu", "channel");
    static final Column REFERRED_ON = column("ngày giới thiệu", "referred on", "referral date");
    static final Column CONFIRMED_ON = column("ngày xác nhận", "ngày thanh niên đồng ý", "confirmed on");
    static final Column STEP = column("bước", "nội dung bước", "step");
    static final Column ON = column("ngày", "ngày thực hiện", "on", "date");
    static final Column PRESENT = column("có mặt", "số có mặt", "present");
    static final Column VOTES_FOR = column("tán thành", "số phiếu tán thành", "votes for", "for");
    static final Column CEREMONY_ON = column("ngày lễ kết nạp", "ceremony on", "ceremony date", "ceremony");
    static final Column HELPER_CODE = column("mã người giúp đỡ", "helper code", "helper");
    static final Column DECLINED_BY = column("bên từ chối", "declined by");
    static final Column NOTE = text("ghi chú", "note", "notes");

    static final Column REASON = column("lý do", "lí do", "reason");
    static final Column ENDED_ON = column("ngày kết thúc", "ngày ra khỏi tổ chức", "ngày", "ended on", "end date");

    static final Column DOCUMENT_NUMBER = column("số văn bản", "document number", "document");
    static final Column SUMMARY = text("tóm tắt", "nội dung", "summary");

    static final Column CAMPAIGN_CODE = column("mã hoạt động", "campaign code", "campaign");
    static final Column KIND = column("loại hoạt động", "loại", "kind", "campaign kind");
    static final Column FROM = column("từ ngày", "from");
    static final Column TO = column("đến ngày", "to");
    static final Column MEMBERS_PRESENT = column("đoàn viên, hội viên tham gia", "đoàn viên tham gia",
            "members present",
            "members");
    static final Column YOUTHS_PRESENT = column("thanh niên tham gia", "youths present", "youths");
    static final Column RESULT = text("kết quả", "result");

    static final Column MEETING_ON = column("ngày sinh hoạt", "ngày họp", "ngày", "on", "date", "meeting date");
    static final Column ROLL = column("tổng số", "sĩ số", "tổng số đoàn viên", "roll");

    static final Column BRANCH_ENTERED = column("mã nơi đến", "mã chi đoàn nơi đến", "nơi đến", "branch entered",
            "to branch");
    static final Column REQUESTED_ON = column("ngày đề nghị", "ngày đề nghị chuyển", "requested on");
    static final Column ACCEPTED_ON = column("ngày tiếp nhận", "accepted on");
    static final Column GRADE = column("xếp loại", "mức xếp loại", "grade");
    static final Column CLASSIFIED_ON = column("ngày xếp loại", "classified on");
    static final Column ANNULMENT_NUMBER = column("số quyết định huỷ", "số quyết định hủy", "annulment number");
    static final Column ANNULLED_ON = column("ngày quyết định huỷ", "ngày huỷ", "ngày hủy", "annulled on");
    static final Column CORRECTED_ON = column("ngày đính chính", "corrected on");

    static final Column SUPPORT_CODE = column("mã hỗ trợ", "support code", "support");
    static final Column FORM = column("hình thức", "hình thức hỗ trợ", "form");
    static final Column MODEL = column("mô hình", "mô hình sản xuất", "model");
    static final Column AMOUNT = column("số tiền", "amount", "vnd");
    static final Column SUPPORTED_ON = column("ngày hỗ trợ", "ngày", "on", "date");

    static final Column UNIT_CHANGE = column("việc sắp xếp", "unit change", "change");
    static final Column CHANGED_UNITS = column("các đơn vị", "mã các đơn vị", "units", "unit codes");
    static final Column NEW_CODE = column("mã đơn vị mới", "new code");
    static final Column NEW_NAME = column("tên đơn vị mới", "new name");
    static final Column EFFECTIVE_ON = column("ngày hiệu lực", "ngày có hiệu lực", "effective on", "effective date");

    static final Column MONTH = column("tháng", "month");
    static final Column DECLARED_ON = column("ngày báo cáo", "declared on", "reported on");
    static final Column UNION_ADMITTED = column("đoàn viên kết nạp", "kết nạp đoàn viên", "union admitted");
    static final Column FEDERATION_ADMITTED = column("hội viên kết nạp", "kết nạp hội viên", "federation admitted");
    static final Column REFERRED = column("lượt giới thiệu", "số lượt giới thiệu", "referred", "referrals");
    static final Column CAMPAIGNS_HELD = column("hoạt động đã tổ chức", "số hoạt động", "campaigns held");
    static final Column MEMBERS_REACHED = column("được tuyên truyền", "đoàn viên, hội viên được tuyên truyền",
            "members reached");
    static final Column PLAN_CODE = column("mã phương án", "plan code", "plan id");
    static final Column PLANNED_FOR = column("ngày dự kiến", "planned for");
    static final Column PLAN_DOCUMENT = column("số văn bản đề xuất", "proposal number", "proposal");
    static final Column PLANNED_ON = column("ngày đề xuất", "proposed on", "proposal date");
    static final Column WITHDRAWN_ON = column("ngày rút", "withdrawn on");

    private final String heading;
    private final List<String> aliases;
    private final Set<String> folded;
    private final boolean freeText;

    private Column(boolean freeText, String heading, String... aliases) {
        this.heading = heading;
        this.aliases = List.of(aliases);
        this.folded = Stream.concat(Stream.of(heading), this.aliases.stream()).map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
        this.freeText = freeText;
    }

    /** As the templates write it, Vietnamese. */
    String heading() {
        return heading;
    }

    /** Other headings for the same. */
    List<String> aliases() {
        return aliases;
    }

    boolean isCalled(String name) {
        return folded.contains(name);
    }

    /** The longest sensible cell, in characters. */
    int longest() {
        return freeText ? 4_000 : 200;
    }

    private static Column column(String heading, String... aliases) {
        return new Column(false, heading, aliases);
    }

    /** People write sentences into it. */
    private static Column text(String heading, String... aliases) {
        return new Column(true, heading, aliases);
    }
}

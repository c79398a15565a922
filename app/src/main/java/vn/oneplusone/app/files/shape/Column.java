package vn.oneplusone.app.files.shape;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.oneplusone.app.text.Folding;

/** A column that a list may have: its usual heading, Vietnamese, and other headings for the same. */
@SuppressWarnings("ImmutableEnumChecker") // the collections are never changed
public enum Column {
    UNIT_CODE(Form.CODE, "mã đơn vị", "unit code", "unit", "mã số đơn vị", "mã đv", "mã đơn vị quản lý"), UNIT_NAME(
            "tên đơn vị", "unit name", "name"), LEVEL("cấp",
                    "level"), PARENT(Form.CODE, "thuộc đơn vị", "mã đơn vị cấp trên", "đơn vị cấp trên", "parent",
                            "parent code"), ESTABLISHED_ON("ngày thành lập", "established on",
                                    "established"), PILOT_YEAR(
                                            Form.YEAR, "mô hình điểm", "năm làm mô hình điểm", "pilot year",
                                            "pilot"), UNIT_KIND("loại đơn vị", "loại hình", "unit kind", "kind"),

    PERSON_CODE(Form.PERSON, "mã người", "mã số", "mã đoàn viên", "mã hội viên", "mã thanh niên",
            "person code",
            "person", "member code", "mã định danh đoàn viên", "mã số đoàn viên", "mã số hội viên", "mã đv hv",
            "mã cá nhân", "mã số người"), FULL_NAME(Form.NAME, "họ và tên", "họ tên", "full name", "name",
                    "họ tên đoàn viên", "họ và tên đoàn viên", "họ tên hội viên", "họ và tên hội viên",
                    "họ tên thanh niên", "họ và tên thanh niên", "họ và tên khai sinh", "họ tên khai sinh",
                    "họ và tên đầy đủ", "họ tên đầy đủ", "tên đầy đủ", "họ, tên", "họ & tên",
                    "họ và tên người được giới thiệu", "họ, chữ đệm và tên", "họ tên đệm và tên",
                    "họ chữ đệm và tên khai sinh", "họ, chữ đệm, tên"), BIRTH_DATE(
                            "ngày sinh", "ngày tháng năm sinh", "birth date",
                            "date of birth", "ngày tháng năm sinh", "ngày/tháng/năm sinh", "ngày, tháng, năm sinh",
                            "năm sinh", "sinh ngày", "ngày sinh nhật", "ntns", "ngày th năm sinh", "ng th năm sinh",
                            "sinh ngày tháng năm", "dob"), GENDER("giới tính", "gender", "sex", "phái", "gt", "nam/nữ",
                                    "nam nữ", "giới"), PHONE(Form.PHONE, "điện thoại",
                                            "số điện thoại", "sđt", "phone",
                                            "phone number", "số đt", "sđt liên hệ", "sđt liên lạc",
                                            "số điện thoại liên hệ", "số điện thoại liên lạc", "điện thoại liên hệ",
                                            "điện thoại liên lạc", "đt", "đt liên hệ", "đt liên lạc", "số đt liên hệ",
                                            "di động", "số di động", "điện thoại di động", "số điện thoại di động",
                                            "đtdđ", "số máy", "số phone", "tel", "mobile", "telephone",
                                            "số điện thoại cá nhân", "sđt cá nhân", "điện thoại cá nhân",
                                            "số điện thoại zalo", "sđt zalo", "sdđt", "sđt/zalo"), ADDRESS("địa chỉ",
                                                    "nơi ở", "address", "địa chỉ liên hệ", "địa chỉ thường trú",
                                                    "nơi thường trú", "thường trú", "hộ khẩu thường trú", "hộ khẩu",
                                                    "nơi cư trú", "chỗ ở hiện nay", "chỗ ở", "nơi ở hiện nay",
                                                    "nơi ở hiện tại", "địa chỉ hiện nay", "địa chỉ cư trú",
                                                    "chỗ ở hiện tại"), IDENTITY_NUMBER(Form.IDENTITY,
                                                            "số định danh", "số cccd", "cccd", "cmnd", "số căn cước",
                                                            "identity number", "số cmnd", "số cccd/cmnd", "cccd/cmnd",
                                                            "số cmnd/cccd", "cmnd/cccd", "cccd hoặc cmnd",
                                                            "số cccd hoặc cmnd", "cmnd hoặc cccd", "số cmnd hoặc cccd",
                                                            "căn cước công dân", "số căn cước công dân", "căn cước",
                                                            "số thẻ căn cước", "thẻ căn cước",
                                                            "số thẻ căn cước công dân", "chứng minh nhân dân",
                                                            "số chứng minh nhân dân", "chứng minh thư",
                                                            "số chứng minh thư", "số chứng minh", "cmtnd", "số cmtnd",
                                                            "cmt", "số cmt", "cmnd/căn cước", "số cc", "cc/cccd",
                                                            "số cc/cccd", "cccd/cc", "số định danh cá nhân",
                                                            "mã định danh cá nhân", "mã số định danh cá nhân",
                                                            "mã định danh", "số đdcn", "số định danh công dân",
                                                            "số cccd/đdcn", "số cccd/định danh cá nhân",
                                                            "số cccd/mã định danh", "giấy tờ tùy thân",
                                                            "số giấy tờ tùy thân", "số cmnd/cccd/đdcn",
                                                            "số cccd gắn chip", "id number"), CONSENT_FORM(
                                                                    "hình thức đồng ý", "consent form",
                                                                    "consent", "hình thức chấp thuận",
                                                                    "cách đồng ý"), CONSENT_ON("ngày đồng ý",
                                                                            "consent on",
                                                                            "consent date", "ngày chấp thuận",
                                                                            "ngày ký đồng ý"), CONSENT_EVIDENCE(
                                                                                    Form.FREE, "minh chứng đồng ý",
                                                                                    "minh chứng", "consent evidence",
                                                                                    "evidence"), REPRESENTATIVE(
                                                                                            Form.PERSON,
                                                                                            "mã người đại diện",
                                                                                            "người đại diện",
                                                                                            "representative code",
                                                                                            "representative"), REGISTERED_ON(
                                                                                                    "ngày đăng ký",
                                                                                                    "ngày lập phiếu",
                                                                                                    "registered on",
                                                                                                    "registration date",
                                                                                                    "ngày ghi nhận",
                                                                                                    "ngày khảo sát",
                                                                                                    "dấu thời gian",
                                                                                                    "timestamp",
                                                                                                    "ngày lập"),

    ORGANIZATION("tổ chức", "organization", "organisation", "đoàn/hội", "đoàn hay hội", "đoàn, hội"), BRANCH_CODE(
            Form.CODE, "mã chi đoàn", "mã chi hội",
            "chi đoàn", "chi hội", "branch code",
            "branch", "mã số chi đoàn", "mã chi đoàn, chi hội", "mã chi đoàn/chi hội"), ADMITTED_ON("ngày kết nạp",
                    "ngày vào", "admitted on", "admission date", "ngày vào đoàn", "ngày vào hội", "ngày kết nạp đoàn",
                    "ngày kết nạp hội", "ngày kết nạp đoàn viên", "ngày kết nạp hội viên", "ngày kết nạp vào đoàn",
                    "ngày kết nạp vào hội", "ngày được kết nạp", "ngày vào đoàn tncs", "ngày vào đoàn/hội",
                    "ngày vào đoàn, hội", "ngày tháng năm vào đoàn", "ngày, tháng, năm vào đoàn", "vào đoàn ngày",
                    "kết nạp ngày", "ngày tháng năm kết nạp"), DECISION_NUMBER(
                            "số quyết định", "quyết định số", "decision number", "decision", "số qđ", "qđ số",
                            "số quyết định kết nạp", "số qđ kết nạp", "số quyết định chuẩn y", "quyết định kết nạp số",
                            "số của quyết định", "quyết định"), DECISION_ON("ngày quyết định",
                                    "ngày ra quyết định", "decision on", "decision date", "ngày qđ",
                                    "ngày ký quyết định", "ngày ban hành quyết định", "ngày quyết định kết nạp",
                                    "ngày ký qđ", "ngày ra qđ", "ngày của quyết định", "ngày ký"), YEAR(Form.YEAR,
                                            "năm",
                                            "year"), TARGET("chỉ tiêu", "kế hoạch", "target", "number"),

    YOUTH_CODE(Form.PERSON, "mã thanh niên", "mã người được giới thiệu", "youth code", "youth"), REFERRER_CODE(
            Form.PERSON, "mã người giới thiệu",
            "người giới thiệu", "referrer code",
            "referrer"), CHANNEL("hình thức giới thiệu", "kênh giới thiệu", "channel"), REFERRED_ON("ngày giới thiệu",
                    "referred on", "referral date"), CONFIRMED_ON("ngày xác nhận", "ngày thanh niên đồng ý",
                            "confirmed on"), STEP("bước", "nội dung bước", "step"), ON("ngày", "ngày thực hiện", "on",
                                    "date"), PRESENT("có mặt", "số có mặt", "present"), VOTES_FOR("tán thành",
                                            "số phiếu tán thành", "votes for", "for"), CEREMONY_ON("ngày lễ kết nạp",
                                                    "ceremony on", "ceremony date",
                                                    "ceremony"), HELPER_CODE(Form.PERSON, "mã người giúp đỡ",
                                                            "helper code",
                                                            "helper"), DECLINED_BY("bên từ chối",
                                                                    "declined by"), CORRECTION(
                                                                            "nội dung đính chính", "việc đính chính",
                                                                            "correction"), ORDERED_BY(Form.CODE,
                                                                                    "đơn vị cho phép",
                                                                                    "ordered by"), ORDER_NUMBER(
                                                                                            "số văn bản cho phép",
                                                                                            "order number"), ORDERED_ON(
                                                                                                    "ngày văn bản cho phép",
                                                                                                    "ordered on"), NOTE(
                                                                                                            Form.FREE,
                                                                                                            "ghi chú",
                                                                                                            "note",
                                                                                                            "notes"),

    REASON("lý do", "lí do", "reason"), ENDED_ON("ngày kết thúc", "ngày ra khỏi tổ chức", "ngày", "ended on",
            "end date"),

    DOCUMENT_NUMBER("số văn bản", "document number", "document"), SUMMARY(Form.FREE, "tóm tắt", "nội dung", "summary"),

    CAMPAIGN_CODE("mã hoạt động", "campaign code", "campaign"), KIND("loại hoạt động", "loại", "kind",
            "campaign kind"), FROM("từ ngày", "from"), TO("đến ngày", "to"), MEMBERS_PRESENT(
                    "đoàn viên, hội viên tham gia", "đoàn viên tham gia",
                    "members present",
                    "members"), YOUTHS_PRESENT("thanh niên tham gia", "youths present",
                            "youths"), RESULT(Form.FREE, "kết quả", "result"),

    MEETING_ON("ngày sinh hoạt", "ngày họp", "ngày", "on", "date", "meeting date"), ROLL("tổng số", "sĩ số",
            "tổng số đoàn viên", "roll"),

    BRANCH_ENTERED(Form.CODE, "mã nơi đến", "mã chi đoàn nơi đến", "nơi đến", "branch entered",
            "to branch"), REQUESTED_ON("ngày đề nghị", "ngày đề nghị chuyển",
                    "requested on"), ACCEPTED_ON("ngày tiếp nhận", "accepted on", "received on"), UNIT_OUTSIDE(
                            "đơn vị ngoài hệ thống", "chuyển từ", "chuyển đến", "unit outside"), LETTER_NUMBER(
                                    "số giấy giới thiệu", "letter number"), LETTER_ON("ngày giấy giới thiệu",
                                            "letter on",
                                            "letter date"), LEFT_ON("ngày chuyển đi", "left on"), BRANCH_HOST(Form.CODE,
                                                    "mã nơi sinh hoạt tạm thời", "nơi sinh hoạt tạm thời",
                                                    "host branch"), BACK_ON("ngày thôi sinh hoạt tạm thời",
                                                            "ngày trở về", "back on"), DUES_PAID_UNTIL(
                                                                    "đoàn phí, hội phí đóng đến", "đoàn phí đóng đến",
                                                                    "hội phí đóng đến",
                                                                    "dues paid until"), GRADE("xếp loại",
                                                                            "mức xếp loại",
                                                                            "grade"), CLASSIFIED_ON("ngày xếp loại",
                                                                                    "classified on"), ANNULMENT_NUMBER(
                                                                                            "số quyết định huỷ",
                                                                                            "số quyết định hủy",
                                                                                            "annulment number"), ANNULLED_ON(
                                                                                                    "ngày quyết định huỷ",
                                                                                                    "ngày huỷ",
                                                                                                    "ngày hủy",
                                                                                                    "annulled on"), ENLISTED_ON(
                                                                                                            "ngày nhập ngũ",
                                                                                                            "enlisted on"), PARTY_STEP(
                                                                                                                    "bước phát triển Đảng",
                                                                                                                    "party step"), AWARD_LEVEL(
                                                                                                                            "cấp khen thưởng",
                                                                                                                            "cấp khen",
                                                                                                                            "award level"), AWARD_FORM(
                                                                                                                                    "hình thức khen thưởng",
                                                                                                                                    "hình thức khen",
                                                                                                                                    "award"), DISCIPLINE(
                                                                                                                                            "hình thức kỷ luật",
                                                                                                                                            "kỷ luật",
                                                                                                                                            "discipline"), CORRECTED_ON(
                                                                                                                                                    "ngày đính chính",
                                                                                                                                                    "corrected on"),

    PAID_ON("ngày đóng phí", "ngày đóng", "paid on"), DUES_ENTRY("đóng hay đính chính", "đính chính phí",
            "dues entry"),

    STAY_REASON("lý do ở lại", "lí do ở lại", "reason to stay"), STAYS_UNTIL("ở lại đến ngày", "stays until"),

    SUPPORT_CODE("mã hỗ trợ", "support code", "support"), FORM("hình thức", "hình thức hỗ trợ", "form"), MODEL(
            "mô hình", "mô hình sản xuất",
            "model"), AMOUNT("số tiền", "amount", "vnd"), SUPPORTED_ON("ngày hỗ trợ", "ngày", "on", "date"),

    UNIT_CHANGE("việc sắp xếp", "unit change", "change"), CHANGED_UNITS(Form.CODE, "các đơn vị", "mã các đơn vị",
            "units",
            "unit codes"), NEW_CODE(Form.CODE, "mã đơn vị mới", "new code"), NEW_NAME("tên đơn vị mới",
                    "new name"), PARTS("chia thành", "các đơn vị mới", "split into", "parts"), EFFECTIVE_ON(
                            "ngày hiệu lực", "ngày có hiệu lực", "effective on", "effective date"),

    MONTH("tháng", "month"), YEAR_PART("quý, 6 tháng, 9 tháng", "kỳ báo cáo", "part of year"), DECLARED_ON(
            "ngày báo cáo", "declared on", "reported on"), UNION_ADMITTED(
                    "đoàn viên kết nạp", "kết nạp đoàn viên", "union admitted"), FEDERATION_ADMITTED("hội viên kết nạp",
                            "kết nạp hội viên", "federation admitted"), REFERRED("lượt giới thiệu",
                                    "số lượt giới thiệu",
                                    "referred", "referrals"), CAMPAIGNS_HELD("hoạt động đã tổ chức", "số hoạt động",
                                            "campaigns held"), MEMBERS_REACHED("được tuyên truyền",
                                                    "đoàn viên, hội viên được tuyên truyền",
                                                    "members reached"), PLAN_CODE("mã phương án", "plan code",
                                                            "plan id"), PLANNED_FOR("ngày dự kiến",
                                                                    "planned for"), PLAN_DOCUMENT("số văn bản đề xuất",
                                                                            "proposal number", "proposal"), PLANNED_ON(
                                                                                    "ngày đề xuất", "proposed on",
                                                                                    "proposal date"), WITHDRAWN_ON(
                                                                                            "ngày rút",
                                                                                            "withdrawn on"),

    INTRODUCER("tư cách giới thiệu", "introduced as", "introducer"), TOGETHER_SINCE("cùng công tác, học tập từ ngày",
            "cùng công tác từ", "together since"), ENDORSED_BY("bên biểu quyết", "endorsed by"), AGREED_ABOVE_ON(
                    "ngày cấp trên đồng ý", "level above agreed on"), SCHOOLING("trình độ học vấn", "trình độ văn hoá",
                            "trình độ văn hóa", "schooling", "education"), AGE_EXCEPTION("vượt tuổi",
                                    "vượt tuổi theo quyết định", "beyond age", "age exception");

    /** What a cell of it may look like. */
    public enum Form {
        /** A word, a date, a number. */
        PLAIN,
        /** Sentences. */
        FREE,
        /** Someone's name. */
        NAME,
        /** The official code of a unit, of five digits for communes. */
        CODE,
        /** The code of a person: their own, a list's, or their id. */
        PERSON,
        /** A phone number. */
        PHONE,
        /** An identity number. */
        IDENTITY,
        /** A year of this century or the last one. */
        YEAR
    }

    private final Form form;
    private final String heading;
    private final List<String> aliases;
    private final Set<String> folded;

    Column(String heading, String... aliases) {
        this(Form.PLAIN, heading, aliases);
    }

    Column(Form form, String heading, String... aliases) {
        this.form = form;
        this.heading = heading;
        this.aliases = List.of(aliases);
        this.folded = Stream.concat(Stream.of(heading), this.aliases.stream()).map(Folding::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What its cells look like. */
    public Form form() {
        return form;
    }

    /** As the templates write it, Vietnamese. */
    public String heading() {
        return heading;
    }

    /** Other headings for the same. */
    public List<String> aliases() {
        return aliases;
    }

    /** Whether this folded heading means it. */
    public boolean isCalled(String name) {
        return folded.contains(name);
    }

    /** Whether codes stand in it: they are written with one kind of dash. */
    public boolean isCode() {
        return form == Form.CODE || heading.startsWith("mã ");
    }

    /** The longest sensible cell, in characters. */
    public int longest() {
        return form == Form.FREE ? 4_000 : this == PARTS ? 2_000 : 200;
    }
}

package vn.oneplusone.app.files.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.sheets.Folding;
import vn.oneplusone.app.files.sheets.Problem;
import vn.oneplusone.campaign.events.CampaignKind;
import vn.oneplusone.campaign.events.Step;
import vn.oneplusone.campaign.events.SupportForm;
import vn.oneplusone.campaign.events.SupportModel;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.EndingReason;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Grade;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitLevel;
import vn.oneplusone.referral.events.DeclinedBy;
import vn.oneplusone.referral.events.ReferralChannel;

/** The words a column may hold, in Vietnamese and English; the constant's own name is always one of them. */
public final class Vocabulary<E extends Enum<E>> implements Problem.InWords {
    private static final Map<Class<?>, Vocabulary<?>> ALL = new HashMap<>();

    static {
        put(new Vocabulary<>(UnitLevel.class)
                .says(UnitLevel.PROVINCE, "tỉnh", "tỉnh đoàn", "cấp tỉnh")
                .says(UnitLevel.DISTRICT, "huyện", "huyện đoàn", "cấp huyện")
                .says(UnitLevel.COMMUNE, "xã", "thị trấn", "phường", "xã đoàn", "cấp xã", "town")
                .says(UnitLevel.BRANCH, "chi đoàn", "chi hội"));

        put(new Vocabulary<>(Organization.class)
                .says(Organization.UNION, "Đoàn", "đoàn viên", "Đoàn TNCS", "Đoàn TNCS Hồ Chí Minh", "Đoàn thanh niên")
                .says(Organization.FEDERATION, "Hội", "hội viên", "Hội LHTN", "Hội LHTN Việt Nam",
                        "Hội Liên hiệp Thanh niên", "Hội Liên hiệp Thanh niên Việt Nam"));

        put(new Vocabulary<>(Gender.class).says(Gender.FEMALE, "nữ", "f")
                .says(Gender.MALE, "nam", "m").says(Gender.UNSTATED, "không nêu", "khác", "không rõ", "other"));

        put(new Vocabulary<>(ConsentForm.class)
                .says(ConsentForm.PAPER, "phiếu giấy", "giấy", "phiếu", "văn bản")
                .says(ConsentForm.ELECTRONIC, "điện tử", "trực tuyến", "online")
                .says(ConsentForm.WITNESSED, "lời nói trước chi đoàn", "lời nói", "có người làm chứng"));

        put(new Vocabulary<>(EndingReason.class)
                .says(EndingReason.CAME_OF_AGE, "trưởng thành Đoàn", "trưởng thành", "hết tuổi")
                .says(EndingReason.RESIGNED, "xin ra", "tự nguyện ra").says(EndingReason.REMOVED, "xóa tên")
                .says(EndingReason.EXPELLED, "khai trừ").says(EndingReason.DECEASED, "từ trần", "qua đời"));

        put(new Vocabulary<>(Grade.class)
                .says(Grade.EXCELLENT, "hoàn thành xuất sắc nhiệm vụ", "hoàn thành xuất sắc", "xuất sắc")
                .says(Grade.GOOD, "hoàn thành tốt nhiệm vụ", "hoàn thành tốt", "khá", "tốt")
                .says(Grade.COMPLETED, "hoàn thành nhiệm vụ", "hoàn thành", "trung bình")
                .says(Grade.NOT_COMPLETED, "không hoàn thành nhiệm vụ", "không hoàn thành", "yếu", "yếu kém"));

        put(new Vocabulary<>(ReferralChannel.class)
                .says(ReferralChannel.MEETING, "sinh hoạt chi đoàn", "sinh hoạt chi hội", "sinh hoạt", "họp")
                .says(ReferralChannel.CAMPAIGN, "phong trào", "hoạt động", "chiến dịch")
                .says(ReferralChannel.PERSONAL_LINK, "đường dẫn cá nhân", "mã QR", "QR", "link")
                .says(ReferralChannel.IMPORT, "danh sách"));

        put(new Vocabulary<>(ReferralStep.class)
                .says(ReferralStep.CONFIRMED, "xác nhận", "thanh niên đồng ý")
                .says(ReferralStep.CLASS, "lớp cảm tình Đoàn", "học lớp cảm tình Đoàn", "lớp cảm tình")
                .says(ReferralStep.HELPER, "phân công giúp đỡ", "người giúp đỡ")
                .says(ReferralStep.PROBATION_TASK, "nhiệm vụ thử thách", "thử thách", "giao nhiệm vụ")
                .says(ReferralStep.ENDORSED, "nghị quyết chi đoàn", "chi đoàn đồng ý", "chi hội đồng ý", "biểu quyết")
                .says(ReferralStep.APPROVED, "chuẩn y", "chuẩn y kết nạp", "quyết định chuẩn y kết nạp", "kết nạp")
                .says(ReferralStep.DECLINED, "từ chối", "không đồng ý")
                .says(ReferralStep.WITHDRAWN, "rút giới thiệu", "rút").says(ReferralStep.LAPSED, "quá hạn", "hết hạn"));

        put(new Vocabulary<>(DeclinedBy.class)
                .says(DeclinedBy.YOUTH, "thanh niên").says(DeclinedBy.BRANCH, "chi đoàn", "chi hội")
                .says(DeclinedBy.UPPER_LEVEL, "cấp trên"));

        put(new Vocabulary<>(Step.class).says(Step.SURVEY, "khảo sát")
                .says(Step.PLAN, "xây dựng kế hoạch", "kế hoạch").says(Step.EXECUTION, "tổ chức thực hiện", "thực hiện")
                .says(Step.REVIEW, "đánh giá, rút kinh nghiệm", "đánh giá", "tổng kết"));

        put(new Vocabulary<>(CampaignKind.class)
                .says(CampaignKind.YOUTH_MONTH, "Tháng Thanh niên")
                .says(CampaignKind.SUMMER_VOLUNTEERS, "Mùa hè tình nguyện", "thanh niên tình nguyện hè",
                        "hè tình nguyện")
                .says(CampaignKind.EPIDEMIC_PREVENTION, "phòng chống Covid-19", "phòng, chống dịch Covid-19",
                        "phòng chống dịch")
                .says(CampaignKind.BRANCH_MEETING, "sinh hoạt chi đoàn", "sinh hoạt chi hội")
                .says(CampaignKind.OTHER, "khác"));

        put(new Vocabulary<>(UnitChange.class)
                .says(UnitChange.RENAME, "đổi tên").says(UnitChange.MERGE, "hợp nhất", "sáp nhập")
                .says(UnitChange.MOVE, "chuyển", "chuyển đơn vị cấp trên")
                .says(UnitChange.DISSOLVE, "giải thể", "kết thúc"));

        put(new Vocabulary<>(SupportForm.class)
                .says(SupportForm.LOAN, "cho vay", "vay", "vốn vay")
                .says(SupportForm.GRANT, "không hoàn lại", "tặng", "hỗ trợ không hoàn lại"));

        put(new Vocabulary<>(SupportModel.class)
                .says(SupportModel.LIVESTOCK, "chăn nuôi").says(SupportModel.CROPS, "trồng trọt")
                .says(SupportModel.AQUACULTURE, "nuôi trồng thủy sản", "thủy sản")
                .says(SupportModel.TRADE, "buôn bán", "kinh doanh").says(SupportModel.SERVICES, "dịch vụ")
                .says(SupportModel.CRAFTS, "tiểu thủ công nghiệp").says(SupportModel.OTHER, "khác"));
    }

    private final Class<E> type;
    private final Map<String, E> words = new HashMap<>();
    private final Map<E, String> usual = new HashMap<>();
    private final List<String> vietnamese = new ArrayList<>();
    private final List<String> english = new ArrayList<>();

    private static void put(Vocabulary<?> vocabulary) {
        ALL.put(vocabulary.type, vocabulary);
    }

    /** The words for the constants of an enum. */
    @SuppressWarnings("unchecked") // each is kept under its own type
    public static <E extends Enum<E>> Vocabulary<E> of(Class<?> type) {
        return (Vocabulary<E>) Objects.requireNonNull(ALL.get(type), type.getName());
    }

    /** The Vietnamese word that lists usually have for a constant. */
    static String word(Enum<?> meaning) {
        return Objects.requireNonNull(Objects.requireNonNull(ALL.get(meaning.getDeclaringClass())).usual.get(meaning));
    }

    private Vocabulary(Class<E> type) {
        this.type = type;
    }

    private Vocabulary<E> says(E meaning, String... words) {
        String own = Folding.fold(meaning.name());
        put(own, meaning);
        for (String word : words) {
            put(Folding.fold(word), meaning);
        }
        usual.put(meaning, words[0]);
        vietnamese.add(words[0]);
        english.add(own);
        return this;
    }

    private void put(String word, E meaning) {
        E other = words.putIfAbsent(word, meaning);
        if (other != null && other != meaning) {
            throw new IllegalStateException(word + " says two things");
        }
    }

    /** What a word means; null if it means nothing here. */
    public @Nullable E meaning(String text) {
        return words.get(Folding.fold(text));
    }

    /** The first constant, where a row needs something in the place of a word that was not understood. */
    public E any() {
        return type.getEnumConstants()[0];
    }

    /** The words to choose from, as people write them. */
    @Override
    public String in(Locale language) {
        return String.join(" / ", language.equals(Locale.ENGLISH) ? english : vietnamese);
    }
}

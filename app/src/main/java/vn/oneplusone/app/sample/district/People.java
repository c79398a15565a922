package vn.oneplusone.app.sample.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.sample.district.Places.Branch;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;

/** Everybody in the lists. No one of them exists: codes, addresses and numbers say so. */
public final class People {
    private static final int REPRESENTED_UNDER = 16;
    private static final List<String> FAMILY = List.of("Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê",
            "Lê",
            "Phạm", "Huỳnh", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Trương", "Mai",
            "Cao",
            "Châu", "Đinh", "Tạ");
    private static final List<String> MALE_MIDDLE = List.of("Văn", "Văn", "Hữu", "Minh", "Quốc", "Thanh", "Hoàng",
            "Công",
            "Đức", "Thành", "Trọng", "Nhựt");
    private static final List<String> FEMALE_MIDDLE = List.of("Thị", "Thị", "Ngọc", "Thanh", "Kim", "Mỹ", "Hồng",
            "Thúy",
            "Bích", "Cẩm", "Thị Ngọc", "Thị Kim");
    private static final List<String> MALE = List.of("An", "Bảo", "Bình", "Cường", "Danh", "Duy", "Dũng", "Đạt", "Đăng",
            "Hải", "Hào", "Hậu", "Hiếu", "Hòa", "Hùng", "Huy", "Khang", "Khánh", "Khoa", "Kiệt", "Lâm", "Lộc", "Long",
            "Luân",
            "Mẫn", "Nam", "Nghĩa", "Nhân", "Phát", "Phong", "Phúc", "Quân", "Quý", "Sang", "Sơn", "Tài", "Tâm", "Thái",
            "Thắng", "Thịnh", "Toàn", "Trí", "Trung", "Tuấn", "Vinh", "Vũ");
    private static final List<String> FEMALE = List.of("Anh", "Ánh", "Châu", "Chi", "Diễm", "Dung", "Duyên", "Giang",
            "Hà",
            "Hạnh", "Hân", "Hiền", "Hoa", "Huệ", "Hương", "Khanh", "Lan", "Liên", "Linh", "Loan", "Mai", "My", "Nga",
            "Ngân",
            "Nghi", "Nguyệt", "Nhi", "Như", "Oanh", "Phương", "Quyên", "Quỳnh", "Tâm", "Thảo", "Thoa", "Thơ", "Thu",
            "Thủy",
            "Thư", "Tiên", "Trâm", "Trang", "Trinh", "Tú", "Uyên", "Vân", "Vy", "Xuân", "Yến", "Khoẻ");

    private final Draw draw;
    private final String prefix;
    private final long before;
    private final List<ListRow> rows = new ArrayList<>();
    private final Map<Branch, Someone> representatives = new HashMap<>();
    private int count;

    /** @param before how many people lists of other districts tell of: no two have the same number */
    public People(District district, long before, Draw draw) {
        this.draw = draw;
        this.prefix = "MAU-" + district.mark();
        this.before = before;
    }

    public int count() {
        return count;
    }

    /** In the order of registration numbers; a representative stands before whom they represent. */
    public List<ListRow> rows() {
        return rows;
    }

    /** Registers a person who agreed on that day or a little before. */
    public Someone register(LocalDate born, Branch branch, LocalDate on) {
        LocalDate consent = on.minusDays(draw.between(0, 3));
        Someone representative = born.plusYears(REPRESENTED_UNDER).isAfter(consent)
                ? representative(branch, consent)
                : null;
        return register(born, branch, consent, on, representative);
    }

    private Someone register(LocalDate born, Branch branch, LocalDate consent, LocalDate on,
            @Nullable Someone representative) {
        count++;
        Someone someone = new Someone(String.format(Locale.ROOT, "%s%05d", prefix, count), born, branch, on);
        boolean female = draw.chance(0.48);
        Gender gender = draw.chance(0.01) ? Gender.UNSTATED : female ? Gender.FEMALE : Gender.MALE;
        ConsentForm form = List.of(ConsentForm.PAPER, ConsentForm.ELECTRONIC, ConsentForm.WITNESSED)
                .get(draw.weighted(70, 20, 10));
        String evidence = switch (form) {
            case PAPER -> "Phiếu số " + count;
            case ELECTRONIC -> null;
            case WITNESSED -> "Nói trước " + branch.name();
        };
        rows.add(new PersonRow("", 0, someone.code, name(female), born, gender, draw.chance(0.6) ? phone() : null,
                draw.chance(0.9) ? address(branch) : null,
                draw.chance(0.75) ? String.format(Locale.ROOT, "000%09d", 100_000_007L + 13L * (before + count)) : null,
                branch.code(), form, consent, evidence, representative == null ? null : representative.code, on));
        return someone;
    }

    /** A few adults stand for all children of a branch; each for some of them. */
    private Someone representative(Branch branch, LocalDate by) {
        Someone known = representatives.get(branch);
        if (known == null || known.registeredOn.isAfter(by) || draw.chance(0.5)) {
            LocalDate born = draw.day(LocalDate.of(1977, 1, 1), LocalDate.of(1985, 12, 31));
            known = register(born, branch, by, by, null);
            representatives.put(branch, known);
        }
        return known;
    }

    private String name(boolean female) {
        return draw.of(FAMILY) + " " + draw.of(female ? FEMALE_MIDDLE : MALE_MIDDLE) + " "
                + draw.of(female ? FEMALE : MALE);
    }

    /** No number in Vietnam begins like this. */
    private String phone() {
        return String.format(Locale.ROOT, "0000%03d%04d", draw.between(0, 999), draw.between(0, 9_999));
    }

    private String address(Branch branch) {
        return "Số " + draw.between(1, 900) + ", " + branch.neighbourhood() + ", "
                + (branch.commune().town() ? "thị trấn " : "xã ") + branch.commune().name() + " (hư cấu)";
    }
}

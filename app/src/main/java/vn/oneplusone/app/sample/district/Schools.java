package vn.oneplusone.app.sample.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.oneplusone.app.files.rows.membership.MemberRow;
import vn.oneplusone.app.files.rows.membership.PersonRow;
import vn.oneplusone.app.files.rows.membership.UnitChangeRow;
import vn.oneplusone.app.files.rows.membership.UnitRow;
import vn.oneplusone.app.files.shape.ListRow;
import vn.oneplusone.app.files.shape.UnitChange;
import vn.oneplusone.membership.events.ConsentForm;
import vn.oneplusone.membership.events.Gender;
import vn.oneplusone.membership.events.Organization;
import vn.oneplusone.membership.events.UnitKind;
import vn.oneplusone.membership.events.UnitLevel;

/**
 * What stands beside the communes of Phú Tân, made up, from 2022 on: a school with its own Union directly below the district, and an office
 * that is one branch. The school is split in 2023; in 2025 all of them stand directly below the province.
 */
public final class Schools {
    /** The first year in which anything of them is told. */
    public static final int SINCE = 2022;

    private static final String SCHOOL = "888-T1";
    private static final String UPPER = "888-T2";
    private static final String LOWER = "888-T3";
    private static final String OFFICE = "888-C1";
    private static final List<String> CLASSES = List.of("10A1", "11A1", "12A1", "9A1");
    private static final int MEMBERS = 8;

    private static final LocalDate ESTABLISHED = LocalDate.of(SINCE, 9, 5);
    private static final LocalDate SPLIT = LocalDate.of(2023, 8, 15);
    private static final String DECISION = "15-QĐ/MAU";

    private Schools() {}

    /** The units as they were established. */
    public static List<ListRow> units() {
        List<ListRow> rows = new ArrayList<>();
        rows.add(unit(SCHOOL, "Đoàn trường TH, THCS và THPT Phú Tân", UnitLevel.COMMUNE, "888", UnitKind.SCHOOL));
        for (int i = 0; i < CLASSES.size(); i++) {
            rows.add(unit(branch(i), "Chi đoàn " + CLASSES.get(i), UnitLevel.BRANCH, SCHOOL, UnitKind.SCHOOL));
        }
        rows.add(unit(OFFICE, "Chi đoàn Bưu điện Phú Tân", UnitLevel.BRANCH, "888", UnitKind.OFFICE));
        return rows;
    }

    private static UnitRow unit(String code, String name, UnitLevel level, String above, UnitKind kind) {
        return new UnitRow("", 0, code, name + Places.INVENTED, level, above, ESTABLISHED, null, kind);
    }

    private static String branch(int number) {
        return SCHOOL + "-" + (number + 1);
    }

    /** The school becomes two; when the district ends, the province is above them. */
    public static List<ListRow> changes(int lastYear) {
        List<ListRow> rows = new ArrayList<>();
        if (lastYear >= SPLIT.getYear()) {
            rows.add(new UnitChangeRow("", 0, UnitChange.SPLIT, List.of(SCHOOL), null, null, null, SPLIT, DECISION,
                    SPLIT.minusDays(20), UPPER + " Đoàn trường THPT Phú Tân" + Places.INVENTED + ": " + branch(0) + ", "
                            + branch(1) + ", " + branch(2) + " | " + LOWER + " Đoàn trường THCS Phú Tân"
                            + Places.INVENTED + ": " + branch(3)));
        }
        if (lastYear >= Reorganisation.ON.getYear()) {
            rows.add(new UnitChangeRow("", 0, UnitChange.MOVE, List.of(UPPER, LOWER, OFFICE), null, null,
                    District.AN_GIANG, Reorganisation.ON, DECISION, Reorganisation.ON.minusDays(15)));
        }
        return rows;
    }

    /** Pupils, who are sixteen when they are registered. */
    public static List<ListRow> people() {
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            rows.add(new PersonRow("", 0, code(i), "Học Sinh Mẫu " + (char) ('A' + i), LocalDate.of(2006, 3, 1 + i),
                    i % 2 == 0 ? Gender.FEMALE : Gender.MALE, null, "trường học" + Places.INVENTED, null,
                    branch(i % CLASSES.size()), ConsentForm.PAPER, ESTABLISHED.plusDays(10), null, null,
                    ESTABLISHED.plusDays(12)));
        }
        return rows;
    }

    /** Admitted on the day of the students in the year of their school, and the others in the next year, after the split. */
    public static List<ListRow> members(int lastYear) {
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            LocalDate on = i < MEMBERS / 2 ? LocalDate.of(SINCE, 12, 22) : LocalDate.of(2023, 11, 20);
            if (on.getYear() <= lastYear) {
                rows.add(new MemberRow("", 0, code(i), Organization.UNION, branch(i % CLASSES.size()), on,
                        (i + 1) + "-QĐ/MAU-T", on.minusDays(3)));
            }
        }
        return rows;
    }

    private static String code(int number) {
        return String.format(Locale.ROOT, "MAU-TH%03d", number + 1);
    }
}

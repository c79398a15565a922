package vn.oneplusone.app.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.files.shape.Column;
import vn.oneplusone.app.text.Folding;

/**
 * Headings with what several columns say together: a name in its parts, and a column of birth dates, or of ticks, for each gender.
 *
 * @param headings as they are shown; the parts of a name under one merged heading get headings of their own
 * @param folded as they are looked for: what stands in several columns stands at the first of them
 * @param name the columns of a name in its parts, from the first to the last word; empty where it stands in one
 * @param isWhole whether the first of these may hold the whole name
 * @param genders null where no column tells a gender
 */
record Layout(List<String> headings, List<String> folded, List<Integer> name, boolean isWhole,
        @Nullable Genders genders) {
    static final String FAMILY = "họ đệm";
    static final String GIVEN = "tên";

    private static final Set<String> FAMILIES = Set.of("ho dem", "ho va dem", "ho va ten dem", "ho ten dem",
            "ho va chu dem", "ho chu dem", "ho lot", "ho va lot", "ho va ten lot", "ho ten lot", "ho va chu lot",
            "ho chu lot", "ho", "family name", "last name", "surname");
    private static final Set<String> MIDDLES = Set.of("ten dem", "dem", "chu dem", "ten lot", "chu lot", "lot",
            "middle name");
    private static final Set<String> GIVENS = Set.of("ten", "ten rieng", "ten chinh", "given name", "first name");
    private static final String BIRTH = "ngay sinh";
    private static final String GENDER = "gioi tinh";

    /**
     * Columns of which the one that is filled tells the gender.
     *
     * @param birth whether birth dates stand in them; else ticks
     */
    record Genders(int male, int female, boolean birth) {}

    /** Whether it is a heading below another one, of which it says a part. */
    static boolean isBelow(String folded) {
        return isPart(folded) || folded.equals("nam") || folded.equals("nu");
    }

    /** Whether it is the heading of a part of a name. */
    static boolean isPart(String folded) {
        return FAMILIES.contains(folded) || MIDDLES.contains(folded) || GIVENS.contains(folded);
    }

    /** @param covered columns whose heading lies in a merged cell that begins further left */
    static Layout of(List<String> written, BitSet covered) {
        List<String> headings = new ArrayList<>(written);
        List<String> folded = new ArrayList<>(headings.stream().map(Folding::fold).toList());
        List<Integer> name = new ArrayList<>();
        boolean whole = false;
        int full = first(folded, one -> Column.FULL_NAME.isCalled(one));
        int family = first(folded, FAMILIES::contains);
        int given = first(folded, GIVENS::contains);
        if (full >= 0 && full + 1 < folded.size() && covered.get(full + 1) && folded.get(full + 1).isEmpty()) {
            for (int i = full; i == full || (i < folded.size() && covered.get(i) && folded.get(i).isEmpty()); i++) {
                name.add(i);
                headings.set(i, i == full ? headings.get(full) : GIVEN);
            }
            whole = true;
        } else if (given >= 0 && (family >= 0 || full >= 0)) {
            name.add(family >= 0 ? family : full);
            int middle = first(folded, MIDDLES::contains);
            if (family >= 0 && middle >= 0) {
                name.add(middle);
            }
            name.add(given);
            whole = family < 0;
        }
        for (int i = 0; i < name.size(); i++) {
            folded.set(name.get(i), i == 0 ? Folding.fold(Column.FULL_NAME.heading()) : "");
        }
        Genders genders = genders(folded);
        if (genders != null) {
            folded.set(genders.male, genders.birth ? BIRTH : GENDER);
            folded.set(genders.female, "");
            if (genders.birth) {
                folded.add(GENDER);
            }
        }
        return new Layout(headings, folded, name, whole, genders);
    }

    private static @Nullable Genders genders(List<String> folded) {
        boolean born = folded.stream().anyMatch(Column.BIRTH_DATE::isCalled);
        boolean told = folded.stream().anyMatch(Column.GENDER::isCalled);
        int male = first(folded, one -> isOf("nam", one));
        int female = first(folded, one -> isOf("nu", one));
        return male < 0 || female < 0 || (born && told) ? null : new Genders(male, female, !born);
    }

    private static boolean isOf(String gender, String heading) {
        String behind = heading.startsWith(gender + " ") ? heading.substring(gender.length() + 1) : "";
        String before = heading.endsWith(" " + gender)
                ? heading.substring(0, heading.length() - gender.length() - 1)
                : "";
        return heading.equals(gender)
                || Stream.of(behind, before).anyMatch(rest -> Column.BIRTH_DATE.isCalled(rest)
                        || Column.GENDER.isCalled(rest));
    }

    private static int first(List<String> folded, Predicate<String> wanted) {
        for (int i = 0; i < folded.size(); i++) {
            if (wanted.test(folded.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a column is one of several that say something together. */
    boolean isTogether(int column) {
        return name.contains(column)
                || (genders != null && (genders.male == column || genders.female == column));
    }
}

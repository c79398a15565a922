package vn.oneplusone.app.text;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Understood.Fault;
import vn.oneplusone.app.text.Understood.Repair;

/** Identity numbers, whichever way they come in: twelve digits (CCCD), or nine of the card before (CMND). */
public final class IdentityNumber {
    private static final Pattern MARKS = Pattern.compile("[\\s.\\-]+");
    private static final Pattern SHAPE = Pattern.compile("[\\d\\s.\\-]+");
    private static final Pattern WHOLE = Pattern.compile("\\d{9}|\\d{12}");
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{7}");
    private static final Pattern ONE_ZERO = Pattern.compile("[1-9]\\d{10}");
    private static final Pattern TWO_ZEROS = Pattern.compile("[1-9]\\d{9}");
    /** Province or city of birth registration, circular 59/2021/TT-BCA. */
    private static final Set<Integer> PROVINCES = IntStream.of(1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24,
            25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
            67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96).boxed()
            .collect(Collectors.toUnmodifiableSet());

    private IdentityNumber() {}

    /** What was typed as an identity number. */
    public static Understood of(@Nullable String typed) {
        return of(typed, null);
    }

    /** @param born tells the one reading of a number that has lost two zeros: year and century of birth stand in it */
    public static Understood of(@Nullable String typed, @Nullable LocalDate born) {
        String text = typed == null ? "" : Folding.plain(typed);
        if (text.isEmpty()) {
            return Understood.right(null);
        }
        if (WordsForNone.are(text) || text.chars().allMatch(c -> c == '0')) {
            return Understood.right(null, Repair.WORD_FOR_NONE);
        }
        String digits = SHAPE.matcher(text).matches() ? MARKS.matcher(text).replaceAll("") : text;
        if (WHOLE.matcher(digits).matches()) {
            return Understood.right(digits);
        }
        if (WITHOUT_ZERO.matcher(digits).matches()) {
            return Understood.right("0" + digits, Repair.ZERO_RESTORED);
        }
        if (ONE_ZERO.matcher(digits).matches() && isOfTheCard("0" + digits, null)) {
            return Understood.right("0" + digits, Repair.ZERO_RESTORED);
        }
        if (born != null && TWO_ZEROS.matcher(digits).matches() && isOfTheCard("00" + digits, born)) {
            return Understood.right("00" + digits, Repair.ZERO_RESTORED);
        }
        return Understood.wrong(text, Fault.NOT_AN_IDENTITY);
    }

    /** Whether the digits say what those of a card say: province, century with gender, year. */
    private static boolean isOfTheCard(String number, @Nullable LocalDate born) {
        int century = 1900 + 100 * ((number.charAt(3) - '0') / 2);
        int year = century + Integer.parseInt(number.substring(4, 6));
        return PROVINCES.contains(Integer.valueOf(number.substring(0, 3))) && century <= 2000
                && (born == null || born.getYear() == year);
    }
}

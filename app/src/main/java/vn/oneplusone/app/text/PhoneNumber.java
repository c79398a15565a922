package vn.oneplusone.app.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Understood.Fault;
import vn.oneplusone.app.text.Understood.Repair;

/** Phone numbers as they are written here, whichever way they come in. */
public final class PhoneNumber {
    private static final Pattern MARKS = Pattern.compile("[\\s.()\\-/]+");
    private static final Pattern SHAPE = Pattern.compile("\\+?[\\d\\s.()\\-/]+");
    /** Ten digits since 2018, eleven before; of a landline eleven. */
    private static final Pattern HERE = Pattern.compile("0\\d{9,10}");
    private static final Pattern WITH_COUNTRY = Pattern.compile("(\\+|00)840?([1-9]\\d{8,9})|84([235789]\\d{8})");
    private static final Pattern ABROAD = Pattern.compile("(\\+|00)[1-9]\\d{7,14}");
    /** Without the zero: of nine digits any number, of ten those whose eleven digits begin so. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]\\d{8}|[12]\\d{9}");

    private PhoneNumber() {}

    /** What was typed as a phone number. */
    public static Understood of(@Nullable String typed) {
        String text = typed == null ? "" : Folding.plain(typed);
        if (text.isEmpty()) {
            return Understood.right(null);
        }
        if (WordsForNone.are(text)) {
            return Understood.right(null, Repair.WORD_FOR_NONE);
        }
        String digits = SHAPE.matcher(text).matches() ? MARKS.matcher(text).replaceAll("") : text;
        var country = WITH_COUNTRY.matcher(digits);
        if (country.matches()) {
            return Understood.right("0" + (country.group(2) == null ? country.group(3) : country.group(2)));
        }
        if (HERE.matcher(digits).matches() || (ABROAD.matcher(digits).matches() && !digits.startsWith("+84"))) {
            return Understood.right(digits);
        }
        return WITHOUT_ZERO.matcher(digits).matches()
                ? Understood.right("0" + digits, Repair.ZERO_RESTORED)
                : Understood.wrong(text, Fault.NOT_A_PHONE);
    }
}

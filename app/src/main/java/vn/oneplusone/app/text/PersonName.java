package vn.oneplusone.app.text;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Understood.Fault;
import vn.oneplusone.app.text.Understood.Repair;

/**
 * Names of people, whichever way they come in. What is certainly no part of a name is taken off; what may be one or not is refused. No letter
 * and no word of a name is ever dropped.
 */
public final class PersonName {
    private static final int LONGEST = 200;
    private static final int LONGEST_NONE = 20;
    private static final Pattern NOTE = Pattern.compile("(?<=\\S) ?(\\([^()]*\\)|\\[[^\\[\\]]*])$");
    private static final Pattern NUMBERING = Pattern.compile("^\\(?\\d{1,4}\\s*(?:[.)/:]\\s*|-\\s+)(?=\\p{L})");
    private static final Pattern COMRADE = Pattern
            .compile("^(?:đ\\s*/\\s*c|đc|đồng chí)(?:\\s*[.:]\\s*|\\s+)(?=\\p{L})",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** These are syllables of names too: only before a surname and more are they forms of address. */
    private static final Pattern ADDRESS = Pattern.compile(
            "^(?:ông|bà|anh|chị|em|cô|thầy|chú|bác|cháu|ms|mr|mrs)\\.?:?\\s+(?=(?:nguyễn|trần|lê|phạm|huỳnh|hoàng"
                    + "|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương)\\s+\\p{L}+\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern APOSTROPHE = Pattern.compile("^['’‘`´]\\s*(?=\\p{L}{2})");
    private static final Pattern LOST = Pattern.compile("\\?|\uFFFD");
    private static final Pattern NAME = Pattern
            .compile("\\p{L}[\\p{L}\\p{M}]*+(?:[ .'’‘ʼʻ`´-]{1,3}\\p{L}[\\p{L}\\p{M}]*+)*+[.'’]?");
    private static final Pattern NO_NAME = Pattern.compile("x+|ko|khong|khong co|khong ro|chua co|chua ro|ho va ten"
            + "|ho ten|n a|null|none|tong|tong so|tong cong|cong");

    private PersonName() {}

    /** What was typed as a person's name. */
    public static Understood of(@Nullable String typed) {
        String text = typed == null ? "" : Folding.tidy(typed);
        if (text.isEmpty()) {
            return Understood.right(null);
        }
        if (text.length() > LONGEST) {
            return Understood.wrong(text, Fault.NOT_A_NAME);
        }
        Set<Repair> repairs = EnumSet.noneOf(Repair.class);
        if (areLetters(text)) {
            // as nearly all are: there is nothing to look for but words before it
            String alone = without(without(text, COMRADE, Repair.ADDRESS_TAKEN_OFF, repairs), ADDRESS,
                    Repair.ADDRESS_TAKEN_OFF, repairs);
            return isNone(alone)
                    ? Understood.wrong(text, Fault.NOT_A_NAME)
                    : new Understood(capitals(alone), repairs, null);
        }
        if (LOST.matcher(text).find()) {
            return Understood.wrong(text, Fault.LETTERS_LOST);
        }
        String name = bare(text, repairs);
        return NAME.matcher(name).matches() && !isNone(name)
                ? new Understood(capitals(name), repairs, null)
                : Understood.wrong(text, Fault.NOT_A_NAME);
    }

    private static boolean areLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && !Character.isLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNone(String name) {
        return name.length() <= LONGEST_NONE && NO_NAME.matcher(Folding.fold(name)).matches();
    }

    private static String bare(String text, Set<Repair> repairs) {
        String name = without(text, APOSTROPHE, Repair.APOSTROPHE_TAKEN_OFF, repairs);
        name = without(name, NUMBERING, Repair.NUMBERING_TAKEN_OFF, repairs);
        name = without(name, COMRADE, Repair.ADDRESS_TAKEN_OFF, repairs);
        name = without(name, ADDRESS, Repair.ADDRESS_TAKEN_OFF, repairs);
        return without(name, NOTE, Repair.NOTE_TAKEN_OFF, repairs);
    }

    private static String without(String text, Pattern part, Repair repair, Set<Repair> repairs) {
        Matcher found = part.matcher(text);
        if (!found.find()) {
            return text;
        }
        repairs.add(repair);
        return found.replaceFirst("").strip();
    }

    /** A name that is all capitals or all small gets capitals at the beginnings; any other is as its bearer writes it. */
    static String capitals(String text) {
        String small = Letters.small(text);
        if (!text.equals(text.toUpperCase(Folding.VIETNAMESE)) && !text.equals(small)) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        boolean begins = true;
        for (int at = 0; at < small.length(); at++) {
            char letter = small.charAt(at);
            name.append(begins ? Character.toUpperCase(letter) : letter);
            begins = !Character.isLetter(letter) && Character.getType(letter) != Character.NON_SPACING_MARK;
        }
        return name.toString();
    }
}

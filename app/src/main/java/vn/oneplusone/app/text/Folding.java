package vn.oneplusone.app.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** The ways in which people write the same text differently. */
public final class Folding {
    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    /** Soft hyphens, directions, joiners, fillers: nobody sees or means them. */
    private static final Pattern INVISIBLE = Pattern
            .compile("[\\p{Cf}\\x{34F}\\x{115F}\\x{1160}\\x{3164}\\x{FE00}-\\x{FE0F}]+");
    private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BARRED_D = Pattern.compile("[đĐðÐ]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The soft hyphen. */
    private static final char FIRST_INVISIBLE = '\u00AD';

    private Folding() {}

    /**
     * NFC, trimmed, what is invisible taken out, every run of spaces and controls as one space; the Icelandic letter that some keyboards give
     * for {@code Đ} becomes that.
     */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        String spaced = SPACES.matcher(seen(text)).replaceAll(" ").strip();
        return Letters.composed(spaced).replace('Ð', 'Đ').replace('ð', 'đ');
    }

    /** For codes, numbers and days: tidy, wide letters and digits as plain ones, every dash as the one of the keyboard. */
    public static String plain(String text) {
        return isTidy(text)
                ? text
                : DASHES.matcher(Letters.compatible(tidy(text))).replaceAll("-").strip();
    }

    /** Whether something stands in it that nobody sees. */
    public static boolean hasInvisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_INVISIBLE && mayBeInvisible(c)) {
                return INVISIBLE.matcher(text).find();
            }
        }
        return false;
    }

    /** Without a pattern, since nearly all texts have none. */
    private static boolean mayBeInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.SURROGATE || type == Character.NON_SPACING_MARK
                || c == '\u115F' || c == '\u1160' || c == '\u3164';
    }

    private static String seen(String text) {
        return hasInvisible(text) ? INVISIBLE.matcher(text).replaceAll("") : text;
    }

    /** Most cells are codes, dates and numbers: for those there is nothing to do. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    /** For comparing words and headings: no accents, {@code đ} as {@code d}, small letters, single spaces, nothing in brackets. */
    public static String fold(String text) {
        String bare = MARKS.matcher(Letters.compatibleApart(seen(text))).replaceAll("");
        String words = withoutBrackets(BARRED_D.matcher(bare).replaceAll("d"));
        return Letters.small(NO_WORD.matcher(words).replaceAll(" ").strip());
    }

    /** A bracket that is never closed stays: looking for its end again for each one that follows would take too long. */
    static String withoutBrackets(CharSequence text) {
        String whole = text.toString();
        StringBuilder words = new StringBuilder(whole.length());
        int from = 0;
        int open = whole.indexOf('(');
        while (open >= 0) {
            int closed = whole.indexOf(')', open);
            if (closed < 0) {
                break;
            }
            words.append(whole, from, open).append(' ');
            from = closed + 1;
            open = whole.indexOf('(', from);
        }
        return words.append(whole, from, whole.length()).toString();
    }
}

package vn.oneplusone.app.files.sheets;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.oneplusone.app.text.Letters;

/** The ways in which people write the same text differently. */
public final class Folding {
    public static final Locale VIETNAMESE = Locale.of("vi");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BARRED_D = Pattern.compile("[đĐðÐ]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /**
     * NFC, trimmed, every run of spaces, controls and invisible characters as one space; the Icelandic letter that some keyboards
     * give for {@code Đ} becomes that.
     */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        String spaced = SPACES.matcher(text).replaceAll(" ").strip();
        return Letters.composed(spaced).replace('Ð', 'Đ').replace('ð', 'đ');
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
        String bare = MARKS.matcher(Letters.compatibleApart(text)).replaceAll("");
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

    /** A person's name that is all capitals or all small gets capitals at the beginnings; any other is kept. */
    public static String name(String text) {
        boolean shouted = text.equals(text.toUpperCase(VIETNAMESE));
        String small = Letters.small(text);
        boolean whispered = text.equals(small);
        if (!shouted && !whispered) {
            return text;
        }
        StringBuilder name = new StringBuilder(text.length());
        boolean begins = true;
        for (int at = 0; at < small.length(); at++) {
            char letter = small.charAt(at);
            name.append(begins ? Character.toUpperCase(letter) : letter);
            begins = letter == ' ' || letter == '-';
        }
        return name.toString();
    }
}

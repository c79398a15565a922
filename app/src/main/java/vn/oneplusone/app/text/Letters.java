package vn.oneplusone.app.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Text of others, evened out in time that grows with its length alone. The JDK's own methods do not keep to that: its normaliser sorts the marks
 * on a letter by insertion, and its small letters look around each capital sigma for the end of the word. See decision 47.
 */
public final class Letters {
    /** No language writes so many on one letter; the number is that of the stream-safe text format of Unicode (UAX #15). */
    static final int MOST_MARKS = 30;
    private static final char FIRST_BEYOND_ASCII = 0x80;
    /** Voiced sounds of half-width katakana: letters by their category, marks once they are normalised for compatibility. */
    private static final int HALF_WIDTH_VOICED = 0xFF9E;
    private static final int HALF_WIDTH_SEMI_VOICED = 0xFF9F;

    private Letters() {}

    /** Letters and their marks as one character where there is one (NFC). */
    public static String composed(String text) {
        return normal(text, Form.NFC);
    }

    /** Letters apart from their marks (NFD). */
    public static String apart(String text) {
        return normal(text, Form.NFD);
    }

    /** Compatible letters made one, composed (NFKC). */
    public static String compatible(String text) {
        return normal(text, Form.NFKC);
    }

    /** Compatible letters made one, apart from their marks (NFKD). */
    public static String compatibleApart(String text) {
        return normal(text, Form.NFKD);
    }

    /** Small letters of no particular language; a sigma is the same at the end of a word as elsewhere. */
    public static String small(String text) {
        return text.replace('Σ', 'σ').toLowerCase(Locale.ROOT);
    }

    /** Without the space around it, no-break spaces of spreadsheets included, which {@link String#strip} leaves. */
    public static String trimmed(CharSequence text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.subSequence(from, to).toString();
    }

    /** Whether it is a number of decimal digits 0 to 9, of at most so many, and nothing else. */
    public static boolean isNumber(CharSequence text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\u000B', '\f', '\r', '\u00A0', '\u1680', '\u180E', '\u202F', '\u205F', '\u3000' ->
                true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }

    private static String normal(String text, Form form) {
        return isPlain(text) ? text : inPieces(text, piece -> Normalizer.normalize(piece, form));
    }

    /** Codes, numbers and days are: every form leaves them as they are. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The whole at once where no letter has too many marks, else cut between these: such text says nothing that could be lost. */
    static String inPieces(CharSequence text, UnaryOperator<String> even) {
        int to = text.length() <= MOST_MARKS ? text.length() : endOfPiece(text, 0);
        if (to == text.length()) {
            return even.apply(text.toString());
        }
        StringBuilder whole = new StringBuilder(text.length());
        for (int from = 0; from < text.length(); from = to) {
            to = endOfPiece(text, from);
            whole.append(even.apply(text.subSequence(from, to).toString()));
        }
        return whole.toString();
    }

    private static int endOfPiece(CharSequence text, int from) {
        int marks = 0;
        for (int at = from; at < text.length();) {
            int c = Character.codePointAt(text, at);
            if (!isMark(c)) {
                marks = 0;
            } else if (++marks > MOST_MARKS) {
                return at;
            }
            at += Character.charCount(c);
        }
        return text.length();
    }

    /** Whether it may be sorted among the marks of the letter before it. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || c == HALF_WIDTH_VOICED || c == HALF_WIDTH_SEMI_VOICED;
    }
}

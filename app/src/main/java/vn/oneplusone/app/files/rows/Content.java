package vn.oneplusone.app.files.rows;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Letters;

/** Writes what a row says in one way only. */
final class Content {
    /** Between cells; no cell can hold it, since control characters count as spaces. */
    private static final char SEPARATOR = '\u001F';

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    /** {@code Hoà} and {@code Hòa} are one word: the tone mark moves to the first vowel, in either spelling. */
    private static final Pattern OLD_TONES = Pattern.compile("[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]");

    private Content() {}

    static String of(String kind, @Nullable Object... cells) {
        StringBuilder content = new StringBuilder(kind);
        for (Object cell : cells) {
            content.append(SEPARATOR).append(cell == null ? "" : text(cell.toString()));
        }
        return content.toString();
    }

    private static String text(String cell) {
        String spaced = SPACES.matcher(Letters.composed(cell)).replaceAll(" ").strip();
        return OLD_TONES.matcher(spaced).replaceAll(vowels -> moved(vowels.group()));
    }

    private static String moved(String vowels) {
        String apart = Letters.apart(vowels);
        String tone = apart.substring(2);
        return Letters.composed(apart.charAt(0) + tone + apart.charAt(1));
    }
}

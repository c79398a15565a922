package vn.oneplusone.app.files.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.text.Letters;
import vn.oneplusone.campaign.events.DeclaredFigure;

/** Writes what a row says in one way only. */
final class Content {
    /** Between cells; no cell can hold it, since control characters count as spaces. */
    private static final char SEPARATOR = '\u001F';

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    /** {@code Hoà} and {@code Hòa} are one word: the tone mark moves to the first vowel, in either spelling. */
    private static final Pattern OLD_TONES = Pattern.compile("[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]");

    private Content() {}

    static String of(String kind, List<@Nullable Object> cells) {
        StringBuilder content = new StringBuilder(kind);
        for (Object cell : cells) {
            content.append(SEPARATOR).append(text(switch (cell) {
                case List<?> codes -> String.join(";", codes.stream().map(Object::toString).toList());
                case Map<?, ?> numbers -> Arrays.stream(DeclaredFigure.values()).map(numbers::get).map(String::valueOf)
                        .toList().toString();
                case null, default -> Objects.toString(cell, "");
            }));
        }
        return content.toString();
    }

    private static String text(String cell) {
        if (cell.isEmpty()) {
            return cell;
        }
        String spaced = SPACES.matcher(Letters.composed(cell)).replaceAll(" ").strip();
        return OLD_TONES.matcher(spaced).replaceAll(vowels -> moved(vowels.group()));
    }

    private static String moved(String vowels) {
        String apart = Letters.apart(vowels);
        String tone = apart.substring(2);
        return Letters.composed(apart.charAt(0) + tone + apart.charAt(1));
    }
}

package vn.oneplusone.app.register;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is searched: without accents and case, {@code đ} as {@code d}, single spaces. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folded() {}

    /** Folds a text. */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace('ð', 'd')).replaceAll(" ")
                .strip();
    }

    /** The words that are looked for. */
    public static List<String> words(String query) {
        String folded = of(query);
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
    }

    /** Whether each word begins a word of a folded text. */
    public static boolean matches(String folded, List<String> words) {
        String padded = " " + folded;
        return words.stream().allMatch(word -> padded.contains(" " + word));
    }
}

package vn.oneplusone.app.register;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import vn.oneplusone.app.text.Letters;

/** Text as it is searched: without accents and case, {@code đ} as {@code d}, single spaces. */
public final class Folded {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** In characters; longer than any name. */
    private static final int LONGEST_QUERY = 200;

    private Folded() {}

    /** Folds a text. */
    public static String of(String text) {
        String bare = MARKS.matcher(Letters.compatibleApart(text)).replaceAll("");
        return NO_WORD.matcher(Letters.small(bare).replace('đ', 'd').replace('ð', 'd')).replaceAll(" ")
                .strip();
    }

    /** The words that are looked for, each once; none of a text that is longer than any name, since each is compared with everybody's. */
    public static List<String> words(String query) {
        if (query.length() > LONGEST_QUERY) {
            return List.of();
        }
        String folded = of(query);
        return folded.isEmpty() ? List.of() : Arrays.stream(folded.split(" ", -1)).distinct().toList();
    }

    /** Whether each word begins a word of a folded text. */
    public static boolean matches(String folded, List<String> words) {
        String padded = " " + folded;
        return words.stream().allMatch(word -> padded.contains(" " + word));
    }
}

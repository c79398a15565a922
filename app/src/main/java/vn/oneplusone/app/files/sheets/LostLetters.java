package vn.oneplusone.app.files.sheets;

import java.util.regex.Pattern;

/** Text that was saved in an encoding without Vietnamese: each letter that it does not have became a question mark. */
public final class LostLetters {
    private static final int ENOUGH = 3;
    /** Inside a word, or in a word of question marks. */
    private static final Pattern LOST = Pattern.compile("\\p{L}\\?{1,4}(?=[\\p{L}\\s,;])|(?<![\\w?])\\?{1,4}\\p{L}");

    private LostLetters() {}

    /** Whether there are several such words. */
    public static boolean are(String text) {
        return LOST.matcher(text).results().limit(ENOUGH).count() == ENOUGH;
    }
}

package vn.oneplusone.app.text.broken;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Breaks each rule about patterns on purpose. */
public final class HidesPatterns {
    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

    private final Pattern ofAnObject;

    HidesPatterns(String pattern) {
        ofAnObject = Pattern.compile(pattern);
    }

    boolean matches(String text) {
        return text.matches("(a+)+") || ofAnObject.matcher(text).matches();
    }

    static String trimmed(String text) {
        return SPACE_AROUND.matcher(text).replaceAll("");
    }

    static String[] cut(String text) {
        return text.split(" +");
    }

    static String[] cutAtOneCharacter(String text) {
        return text.split(" ");
    }

    static String even(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}

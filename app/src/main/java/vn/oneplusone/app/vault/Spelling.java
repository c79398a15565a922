package vn.oneplusone.app.vault;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for what people write in several ways. */
final class Spelling {
    // sheets are full of no-break spaces, which strip() leaves
    private static final Pattern SPACE_AROUND = Pattern.compile("^[\\s\\h]+|[\\s\\h]+$");

    private Spelling() {}

    /** Of an identity number or a code: no space around it, upper case, accents composed. */
    static String ofCode(String value) {
        String bare = SPACE_AROUND.matcher(value).replaceAll("");
        if (bare.isEmpty()) {
            // it would make one person of all whose code was left empty
            throw new IllegalArgumentException("an empty value stands for nothing");
        }
        return Normalizer.normalize(bare.toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** Of a name to sign in with: no space around it, lower case, compatible letters made one. */
    static String ofUsername(String value) {
        String bare = SPACE_AROUND.matcher(value).replaceAll("");
        return Normalizer.normalize(bare.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    /** Of a password: keyboards differ in how they compose accents, and nothing else is evened out. */
    static String ofPassword(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }
}

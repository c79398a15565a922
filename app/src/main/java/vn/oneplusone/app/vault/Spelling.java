package vn.oneplusone.app.vault;

import java.util.Locale;
import vn.oneplusone.app.text.Letters;

/** One spelling for what people write in several ways. */
final class Spelling {
    private Spelling() {}

    /** Of an identity number or a code: no space around it, upper case, accents composed. */
    static String ofCode(String value) {
        String bare = Letters.trimmed(value);
        if (bare.isEmpty()) {
            // it would make one person of all whose code was left empty
            throw new IllegalArgumentException("an empty value stands for nothing");
        }
        return Letters.composed(bare.toUpperCase(Locale.ROOT));
    }

    /** Of a name to sign in with: no space around it, lower case, compatible letters made one. */
    static String ofUsername(String value) {
        String bare = Letters.trimmed(value);
        return Letters.compatible(bare.toLowerCase(Locale.ROOT));
    }

    /** Of a password: keyboards differ in how they compose accents, and nothing else is evened out. */
    static String ofPassword(String value) {
        return Letters.composed(value);
    }
}

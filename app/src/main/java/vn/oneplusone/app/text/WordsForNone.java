package vn.oneplusone.app.text;

import java.util.Set;

/** What people write into a field for a number that there is not. */
final class WordsForNone {
    private static final Set<String> WORDS = Set.of("", "0", "00", "000", "x", "xx", "xxx", "khong", "khong co", "ko",
            "ko co", "k", "k co", "kg", "kg co", "kc", "chua", "chua co", "chua cap", "chua lam", "chua ro", "khong ro",
            "khong biet", "khong nho", "chua cung cap", "chua cap nhat", "mat", "n a", "na", "none", "no", "null",
            "nil",
            "trong", "khong so");

    private WordsForNone() {}

    static boolean are(String text) {
        return WORDS.contains(Folding.fold(text));
    }
}

package vn.oneplusone.app;

/** Numbers in names of people, for tests that need many of these: no name has digits. */
public final class InLetters {
    private static final String[] DIGITS = {"Không", "Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"};

    private InLetters() {}

    /** The same text with each digit as a word. */
    public static String of(Object text) {
        StringBuilder letters = new StringBuilder();
        for (char c : text.toString().toCharArray()) {
            letters.append(
                    c >= '0' && c <= '9' ? " " + DIGITS[c - '0'] : c == '-' || c == '.' ? " " : String.valueOf(c));
        }
        return letters.toString().strip().replaceAll(" +", " ");
    }
}

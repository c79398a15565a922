package vn.oneplusone.app.text;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Names of people in the order of a Vietnamese roll: by the given name, which is the last word; {@code Đ} follows {@code D}. */
public final class NameOrder {
    private NameOrder() {}

    /** A comparator for one sort; it is not to be shared between threads. */
    public static Comparator<String> byGivenName() {
        Collator letters = Collator.getInstance(Locale.of("vi"));
        return Comparator.comparing(NameOrder::given, letters).thenComparing(name -> name.strip(), letters);
    }

    private static String given(String name) {
        String whole = name.strip();
        return whole.substring(whole.lastIndexOf(' ') + 1);
    }
}

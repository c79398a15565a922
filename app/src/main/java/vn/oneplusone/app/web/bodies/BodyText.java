package vn.oneplusone.app.web.bodies;

import java.time.LocalDate;
import java.util.UUID;

/** What the text of a member may be; each throws where it is not that. */
final class BodyText {
    private BodyText() {}

    static UUID id(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not an id");
        }
        return UUID.fromString(text);
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() < 1900 || date.getYear() > 9999) {
            throw new IllegalArgumentException("not a date of ours");
        }
        return date;
    }

    /** Half of a surrogate pair, or a character that ends texts elsewhere, was typed by nobody. */
    static String wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (Character.isHighSurrogate(c) && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(c) || c == 0) {
                throw new IllegalArgumentException("not a text");
            }
        }
        return text;
    }
}

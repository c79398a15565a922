package vn.oneplusone.reporting.queries.facts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where the next page of a list starts: the size of the ledger at its first page, so that pages fit together whatever is recorded in
 * between, and how many entries were passed. Readers get it as a word without meaning, and bring it back as it is.
 */
public record Cursor(long size, long passed) {
    public Cursor {
        if (size < 0 || passed < 0) {
            throw new IllegalArgumentException("not a cursor");
        }
    }

    /** @throws IllegalArgumentException if it is not one that was given out */
    public static Cursor of(String word) {
        String[] parts = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.US_ASCII).split("-", -1);
        if (parts.length == 2) {
            // a number that is too large is no argument either
            Cursor cursor = new Cursor(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            if (cursor.toString().equals(word)) {
                return cursor;
            }
        }
        throw new IllegalArgumentException("not a cursor");
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((size + "-" + passed).getBytes(StandardCharsets.US_ASCII));
    }
}

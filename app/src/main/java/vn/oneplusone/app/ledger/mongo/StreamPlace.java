package vn.oneplusone.app.ledger.mongo;

import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands, as one string, so that one index over a list of strings guards all streams: {@code stream#sequence}. The
 * sequence always has 19 digits, which sort as numbers do; a {@code #} in a stream's name is doubled, so no name can be taken for
 * another one and its sequence. What is in no stream has 19 digits alone, its position, which no stream can have.
 */
final class StreamPlace {
    private static final String MARK = "#";
    private static final String DOUBLED = "##";
    private static final int DIGITS = 19;
    private static final String ZEROS = "0".repeat(DIGITS);

    private StreamPlace() {}

    static String of(String stream, long sequence) {
        return stream.replace(MARK, DOUBLED) + MARK + digits(sequence);
    }

    /** Of an entry in no stream. */
    static String alone(long position) {
        return digits(position);
    }

    private static String digits(long number) {
        String digits = Long.toString(number);
        return ZEROS.substring(digits.length()) + digits;
    }

    /**
     * The stream, or null if it stands alone.
     *
     * @throws IllegalArgumentException if it is no place
     */
    static @Nullable String stream(String place) {
        int mark = place.length() - DIGITS - 1;
        String stream = mark < 0 ? null : place.substring(0, mark).replace(DOUBLED, MARK);
        long number = number(place);
        if (!place.equals(stream == null ? alone(number) : of(stream, number))) {
            throw new IllegalArgumentException(place + " is no place in a stream");
        }
        return stream;
    }

    /** The sequence in the stream; of what stands alone, the position. */
    static long number(String place) {
        return Long.parseLong(place.substring(Math.max(0, place.length() - DIGITS)));
    }
}

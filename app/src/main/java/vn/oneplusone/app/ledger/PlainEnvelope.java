package vn.oneplusone.app.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a fold needs of an envelope, and where its payload lies; of an envelope that is exactly as {@link Envelope} writes it, with
 * nothing but plain ASCII and no metadata. Any other is left to the parser: this one only saves it the work, millions of times in
 * a rebuild.
 */
record PlainEnvelope(@Nullable String stream, long sequence, String type, String revision, int payloadFrom,
        int payloadLength) {

    /** The envelope, or null if it takes a parser to say what it is. */
    static @Nullable PlainEnvelope of(StoredEntry entry) {
        return new Scan(entry.bytes()).envelope(entry.position());
    }

    private static final class Scan {
        private static final byte[] POSITION = ascii("{\"position\":");
        private static final byte[] COMMITTED_AT = ascii(",\"committedAt\":\"");
        private static final byte[] EVENT_ID = ascii("\",\"eventId\":\"");
        private static final byte[] STREAM = ascii("\",\"stream\":\"");
        private static final byte[] NO_STREAM = ascii("\",\"stream\":null,\"sequence\":");
        private static final byte[] SEQUENCE = ascii("\",\"sequence\":");
        private static final byte[] TYPE = ascii(",\"type\":\"");
        private static final byte[] REVISION = ascii("\",\"revision\":\"");
        private static final byte[] TIMESTAMP = ascii("\",\"timestamp\":\"");
        private static final byte[] ACTOR = ascii("\",\"actor\":\"");
        private static final byte[] CAUSE = ascii("\",\"cause\":\"");
        private static final byte[] PAYLOAD = ascii("\",\"metadata\":{},\"payload\":");

        /** More might not fit into a long. */
        private static final int MOST_DIGITS = 18;

        private final byte[] bytes;
        private int at;

        Scan(byte[] bytes) {
            this.bytes = bytes;
        }

        @Nullable
        PlainEnvelope envelope(long position) {
            if (!after(POSITION) || number() != position || !after(COMMITTED_AT) || !text() || !after(EVENT_ID)
                    || !text()) {
                return null;
            }
            String stream = null;
            if (!after(NO_STREAM)) {
                int begin = at + STREAM.length;
                if (!after(STREAM) || !text()) {
                    return null;
                }
                stream = string(begin);
                if (!after(SEQUENCE)) {
                    return null;
                }
            }
            long sequence = number();
            int type = at + TYPE.length;
            if (sequence < 0 || !after(TYPE) || !text()) {
                return null;
            }
            String typeName = string(type);
            int revision = at + REVISION.length;
            if (!after(REVISION) || !text()) {
                return null;
            }
            String revisionName = string(revision);
            if (!after(TIMESTAMP) || !text() || !after(ACTOR) || !text() || !after(CAUSE) || !text()
                    || !after(PAYLOAD)) {
                return null;
            }
            int length = bytes.length - 1 - at;
            return length > 0 && bytes[bytes.length - 1] == '}'
                    ? new PlainEnvelope(stream, sequence, typeName, revisionName, at, length)
                    : null;
        }

        private boolean after(byte[] expected) {
            int end = at + expected.length;
            if (end > bytes.length || !Arrays.equals(bytes, at, end, expected, 0, expected.length)) {
                return false;
            }
            at = end;
            return true;
        }

        /** Goes to the quotation mark that ends a plain text. */
        private boolean text() {
            while (at < bytes.length) {
                byte c = bytes[at];
                if (c == '"') {
                    return true;
                }
                // Bytes beyond ASCII are negative.
                if (c < ' ' || c == '\\') {
                    return false;
                }
                at++;
            }
            return false;
        }

        /** Digits as JSON has them; −1 if there are none or too many. */
        private long number() {
            int begin = at;
            long number = 0;
            while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - begin <= MOST_DIGITS) {
                number = number * 10 + bytes[at++] - '0';
            }
            int digits = at - begin;
            boolean leadingZero = digits > 1 && bytes[begin] == '0';
            return digits == 0 || digits > MOST_DIGITS || leadingZero ? -1 : number;
        }

        private String string(int begin) {
            return new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}

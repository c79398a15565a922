package vn.oneplusone.app.ledger;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a fold needs of an envelope, and where its payload lies; of an envelope that is exactly as {@link Envelope} writes it, with
 * nothing but plain ASCII, no metadata, and of a type in its present revision. Any other is left to the parser: this one only saves
 * it the work, millions of times in a rebuild.
 */
record PlainEnvelope(@Nullable String stream, long sequence, WrittenTypes.WrittenType type, int payloadFrom,
        int payloadTo) {

    /** The envelope, or null if it takes a parser to say what it is. */
    static @Nullable PlainEnvelope of(StoredEntry entry, WrittenTypes types) {
        return new Scan(entry.bytes()).envelope(entry.position(), types);
    }

    private static final class Scan {
        private static final byte[] POSITION = ascii("{\"position\":");
        private static final byte[] COMMITTED_AT = ascii(",\"committedAt\":\"");
        private static final byte[] EVENT_ID = ascii("\",\"eventId\":\"");
        private static final byte[] STREAM = ascii("\",\"stream\":\"");
        private static final byte[] NO_STREAM = ascii("\",\"stream\":null,\"sequence\":");
        private static final byte[] SEQUENCE = ascii("\",\"sequence\":");
        private static final byte[] TYPE = ascii(",\"type\":\"");
        private static final byte[] ACTOR = ascii("\",\"actor\":\"");
        private static final byte[] CAUSE = ascii("\",\"cause\":\"");
        private static final byte[] PAYLOAD = ascii("\",\"metadata\":{},\"payload\":");

        /** More might not fit into a long. */
        private static final int MOST_DIGITS = 18;

        private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class,
                ByteOrder.LITTLE_ENDIAN);
        private static final long EACH = 0x0101010101010101L;
        private static final long HIGH = EACH << 7;

        private final byte[] bytes;
        private int at;

        Scan(byte[] bytes) {
            this.bytes = bytes;
        }

        @Nullable
        PlainEnvelope envelope(long position, WrittenTypes types) {
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
                stream = new String(bytes, begin, at - begin, StandardCharsets.ISO_8859_1);
                if (!after(SEQUENCE)) {
                    return null;
                }
            }
            long sequence = number();
            int begin = at + TYPE.length;
            if (sequence < 0 || !after(TYPE) || !text()) {
                return null;
            }
            WrittenTypes.WrittenType type = types.find(bytes, begin, at);
            if (type == null) {
                return null;
            }
            at = begin + type.said().length;
            if (!text() || !after(ACTOR) || !text() || !after(CAUSE) || !text() || !after(PAYLOAD)) {
                return null;
            }
            int end = bytes.length - 1;
            return at < end && bytes[end] == '}' ? new PlainEnvelope(stream, sequence, type, at, end) : null;
        }

        private boolean after(byte[] expected) {
            int end = at + expected.length;
            if (end > bytes.length || !Arrays.equals(bytes, at, end, expected, 0, expected.length)) {
                return false;
            }
            at = end;
            return true;
        }

        /** Goes to the quotation mark that ends a plain text; eight bytes at a time, since this is most of the work. */
        private boolean text() {
            while (at + Long.BYTES <= bytes.length) {
                long special = special((long) WORDS.get(bytes, at));
                if (special != 0) {
                    at += Long.numberOfTrailingZeros(special) >>> 3;
                    return bytes[at] == '"';
                }
                at += Long.BYTES;
            }
            // No text of an envelope ends so close to its end.
            return false;
        }

        /** Marks the first byte that is a quotation mark, a backslash, a control character or beyond ASCII; perhaps others after it. */
        private static long special(long word) {
            long control = word - ' ' * EACH;
            long quote = (word ^ '"' * EACH) - EACH;
            long backslash = (word ^ '\\' * EACH) - EACH;
            return (control | quote | backslash | word) & HIGH;
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

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}

package vn.oneplusone.app.ledger.entries;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.StoredEntry;

/**
 * What a fold needs of an envelope, and where its payload lies; of an envelope that is exactly as {@link Envelope} writes it, with
 * nothing but plain ASCII, only texts as metadata, and of a type in its present revision. Any other is left to the parser: this one only saves
 * it the work, millions of times in a rebuild.
 */
public record PlainEnvelope(@Nullable String stream, long sequence, WrittenTypes.WrittenType type, int payloadFrom,
        int payloadTo) {

    private static final byte[] POSITION = ascii("{\"position\":");
    private static final byte[] COMMITTED_AT = ascii(",\"committedAt\":\"");
    private static final byte[] EVENT_ID = ascii("\",\"eventId\":\"");
    private static final byte[] STREAM = ascii("\",\"stream\":\"");
    private static final byte[] NO_STREAM = ascii("\",\"stream\":null,\"sequence\":");
    private static final byte[] SEQUENCE = ascii("\",\"sequence\":");
    private static final byte[] TYPE = ascii(",\"type\":\"");
    private static final byte[] ACTOR = ascii("\",\"actor\":\"");
    private static final byte[] CAUSE = ascii("\",\"cause\":\"");
    private static final byte[] METADATA = ascii("\",\"metadata\":{");
    private static final byte[] NEXT = ascii(",\"");
    private static final byte[] VALUE = ascii("\":\"");
    private static final byte[] PAYLOAD = ascii("},\"payload\":");

    /** The envelope, or null if it takes a parser to say what it is. */
    public static @Nullable PlainEnvelope of(StoredEntry entry, WrittenTypes types) {
        byte[] bytes = entry.bytes();
        PlainBytes in = new PlainBytes(bytes, 0);
        if (!in.after(POSITION) || in.number() != entry.position() || !in.after(COMMITTED_AT) || !in.asciiText()
                || !in.after(EVENT_ID) || !in.asciiText()) {
            return null;
        }
        String stream = null;
        if (!in.after(NO_STREAM)) {
            int begin = in.at() + STREAM.length;
            if (!in.after(STREAM) || !in.asciiText()) {
                return null;
            }
            stream = new String(bytes, begin, in.at() - begin, StandardCharsets.ISO_8859_1);
            if (!in.after(SEQUENCE)) {
                return null;
            }
        }
        long sequence = in.number();
        int begin = in.at() + TYPE.length;
        if (sequence < 0 || !in.after(TYPE) || !in.asciiText()) {
            return null;
        }
        WrittenTypes.WrittenType type = types.find(bytes, begin, in.at());
        if (type == null) {
            return null;
        }
        in.jump(begin + type.said().length);
        if (!in.asciiText() || !in.after(ACTOR) || !in.asciiText() || !in.after(CAUSE) || !in.asciiText()
                || !in.after(METADATA) || !texts(in) || !in.after(PAYLOAD)) {
            return null;
        }
        int end = bytes.length - 1;
        return in.at() < end && bytes[end] == '}' ? new PlainEnvelope(stream, sequence, type, in.at(), end) : null;
    }

    /** Passes over the members of an object that has texts only, or none. */
    private static boolean texts(PlainBytes in) {
        if (!in.after('"')) {
            return true;
        }
        do {
            if (!in.asciiText() || !in.after(VALUE) || !in.asciiText() || !in.after('"')) {
                return false;
            }
        } while (in.after(NEXT));
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package vn.oneplusone.app.ledger;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import vn.oneplusone.reporting.Fact;

/**
 * Reads stored entries, for Axon and for the folds alike. Strict: an envelope has exactly the members that {@link Envelope} writes,
 * in that order.
 */
public final class EntryDecoder {
    private final EventJson json;

    public EntryDecoder(EventTypes types) {
        this(new EventJson(types));
    }

    EntryDecoder(EventJson json) {
        this.json = json;
    }

    /**
     * An entry with its payload still as it is stored.
     *
     * @param metadata JSON object, UTF-8
     * @param payload JSON value, UTF-8
     */
    public record Decoded(long position, Instant committedAt, String eventId, @Nullable String stream, long sequence,
            String type, String revision, Instant timestamp, String actor, String cause, byte[] metadata,
            byte[] payload) {}

    /**
     * The event in an entry.
     *
     * @throws LedgerBroken with the position, if it cannot be read or says that it stands elsewhere
     */
    public Fact fact(StoredEntry entry) {
        try (JsonParser parser = open(entry.bytes())) {
            position(parser, entry.position());
            skipText(parser, "committedAt");
            skipText(parser, "eventId");
            String stream = textOrNull(parser, "stream");
            long sequence = number(parser, "sequence");
            String type = text(parser, "type");
            String revision = text(parser, "revision");
            skipText(parser, "timestamp");
            skipText(parser, "actor");
            skipText(parser, "cause");
            object(parser, "metadata");
            parser.skipChildren();
            name(parser, "payload");
            Object payload = json.reader(type, revision).readValue(parser);
            end(parser);
            return new Fact(entry.position(), stream, sequence, payload);
        } catch (JacksonException | IllegalArgumentException e) {
            throw broken(entry, e);
        }
    }

    /**
     * All members of an entry.
     *
     * @throws LedgerBroken as {@link #fact}
     */
    public Decoded decode(StoredEntry entry) {
        try (JsonParser parser = open(entry.bytes())) {
            position(parser, entry.position());
            Instant committedAt = Instant.parse(text(parser, "committedAt"));
            String eventId = text(parser, "eventId");
            String stream = textOrNull(parser, "stream");
            long sequence = number(parser, "sequence");
            String type = text(parser, "type");
            String revision = text(parser, "revision");
            Instant timestamp = Instant.parse(text(parser, "timestamp"));
            String actor = text(parser, "actor");
            String cause = text(parser, "cause");
            object(parser, "metadata");
            byte[] metadata = raw(parser, entry.bytes());
            name(parser, "payload");
            byte[] payload = raw(parser, entry.bytes());
            end(parser);
            return new Decoded(entry.position(), committedAt, eventId, stream, sequence, type, revision, timestamp,
                    actor, cause, metadata, payload);
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw broken(entry, e);
        }
    }

    private JsonParser open(byte[] bytes) {
        JsonParser parser = json.mapper().createParser(bytes);
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("no JSON object");
        }
        return parser;
    }

    private static LedgerBroken broken(StoredEntry entry, RuntimeException e) {
        // A parser's message may quote what it read; the kind of failure is enough to look at the entry.
        String what = e instanceof IllegalArgumentException
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
        return new LedgerBroken(entry.position(), "the entry cannot be read: " + what);
    }

    private static void position(JsonParser parser, long expected) {
        long found = number(parser, "position");
        if (found != expected) {
            throw new IllegalArgumentException("it says that it is entry " + found);
        }
    }

    private static void name(JsonParser parser, String name) {
        if (!name.equals(parser.nextName())) {
            throw new IllegalArgumentException("the member " + name + " is not in its place");
        }
        parser.nextToken();
    }

    private static void skipText(JsonParser parser, String name) {
        name(parser, name);
        requireText(parser, name);
    }

    private static void requireText(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("the member " + name + " is no text");
        }
    }

    private static void object(JsonParser parser, String name) {
        name(parser, name);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("the member " + name + " is no object");
        }
    }

    private static String text(JsonParser parser, String name) {
        name(parser, name);
        requireText(parser, name);
        return parser.getString();
    }

    private static @Nullable String textOrNull(JsonParser parser, String name) {
        name(parser, name);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        requireText(parser, name);
        return parser.getString();
    }

    private static long number(JsonParser parser, String name) {
        name(parser, name);
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("the member " + name + " is no whole number");
        }
        return parser.getLongValue();
    }

    private static byte[] raw(JsonParser parser, byte[] bytes) {
        int begin = (int) parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken().isStructStart()) {
            parser.skipChildren();
        } else {
            parser.finishToken();
        }
        return Arrays.copyOfRange(bytes, begin, (int) parser.currentLocation().getByteOffset());
    }

    private static void end(JsonParser parser) {
        if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new IllegalArgumentException("something follows the payload");
        }
    }
}

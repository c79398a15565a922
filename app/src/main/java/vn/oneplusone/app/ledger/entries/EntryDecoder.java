package vn.oneplusone.app.ledger.entries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.SerializedString;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.reporting.Fact;

/**
 * Reads stored entries, for Axon and for the folds alike. Strict: an envelope has exactly the members that {@link Envelope} writes,
 * in that order.
 */
public final class EntryDecoder {
    // Names that are there as UTF-8 are compared without being read.
    private static final SerializedString POSITION = new SerializedString("position");
    private static final SerializedString COMMITTED_AT = new SerializedString("committedAt");
    private static final SerializedString EVENT_ID = new SerializedString("eventId");
    private static final SerializedString STREAM = new SerializedString("stream");
    private static final SerializedString SEQUENCE = new SerializedString("sequence");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString REVISION = new SerializedString("revision");
    private static final SerializedString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializedString ACTOR = new SerializedString("actor");
    private static final SerializedString CAUSE = new SerializedString("cause");
    private static final SerializedString METADATA = new SerializedString("metadata");
    private static final SerializedString PAYLOAD = new SerializedString("payload");

    private final EventJson json;

    public EntryDecoder(EventTypes types) {
        this(new EventJson(types));
    }

    public EntryDecoder(EventJson json) {
        this.json = json;
    }

    /** For the facts of all modules. */
    public static EntryDecoder ofAllModules() {
        return new EntryDecoder(EventJson.ofAllModules());
    }

    /**
     * An entry with its payload not yet read: as it is stored, or as it would be stored now if its revision is an earlier one.
     *
     * @param metadata JSON object, UTF-8
     * @param payload JSON value, UTF-8
     */
    public record Decoded(long position, Instant committedAt, String eventId, @Nullable String stream, long sequence,
            String type, String revision, Instant timestamp, String actor, String cause, byte[] metadata,
            byte[] payload) {}

    /**
     * The event in an entry, as it is written now, whatever its revision.
     *
     * @throws LedgerBroken with the position, if it cannot be read or says that it stands elsewhere
     */
    public Fact fact(StoredEntry entry) {
        try (JsonParser parser = open(entry.bytes())) {
            position(parser, entry.position());
            skipText(parser, COMMITTED_AT);
            skipText(parser, EVENT_ID);
            String stream = textOrNull(parser, STREAM);
            long sequence = number(parser, SEQUENCE);
            String type = text(parser, TYPE);
            String revision = text(parser, REVISION);
            skipText(parser, TIMESTAMP);
            skipText(parser, ACTOR);
            skipText(parser, CAUSE);
            object(parser, METADATA);
            parser.skipChildren();
            name(parser, PAYLOAD);
            Object payload = json.read(type, revision, parser);
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
            Instant committedAt = Instant.parse(text(parser, COMMITTED_AT));
            String eventId = text(parser, EVENT_ID);
            String stream = textOrNull(parser, STREAM);
            long sequence = number(parser, SEQUENCE);
            String type = text(parser, TYPE);
            String revision = text(parser, REVISION);
            Instant timestamp = Instant.parse(text(parser, TIMESTAMP));
            String actor = text(parser, ACTOR);
            String cause = text(parser, CAUSE);
            object(parser, METADATA);
            byte[] metadata = raw(parser, entry.bytes());
            name(parser, PAYLOAD);
            byte[] payload = raw(parser, entry.bytes());
            end(parser);
            return current(new Decoded(entry.position(), committedAt, eventId, stream, sequence, type, revision,
                    timestamp, actor, cause, metadata, payload));
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw broken(entry, e);
        }
    }

    /** The events in many entries; as {@link #fact}, and several times as fast where envelope and payload are plain. */
    public List<Fact> facts(List<StoredEntry> entries) {
        List<Fact> facts = new ArrayList<>(entries.size());
        for (StoredEntry entry : entries) {
            Fact plain = plainFact(entry);
            facts.add(plain == null ? fact(entry) : plain);
        }
        return facts;
    }

    private @Nullable Fact plainFact(StoredEntry entry) {
        PlainEnvelope envelope = PlainEnvelope.of(entry, json.written());
        if (envelope == null) {
            return null;
        }
        PlainBytes bytes = new PlainBytes(entry.bytes(), envelope.payloadFrom());
        Object payload = envelope.type().payload().read(bytes);
        return payload == null || bytes.at() != envelope.payloadTo()
                ? null
                : new Fact(entry.position(), envelope.stream(), envelope.sequence(), payload);
    }

    private Decoded current(Decoded old) {
        Upcasters upcasters = json.types().upcasters();
        if (!upcasters.isOld(old.type, old.revision)) {
            return old;
        }
        Upcasters.Revised now = upcasters.upcast(old.type, old.revision, json.mapper().readTree(old.payload));
        return new Decoded(old.position, old.committedAt, old.eventId, old.stream, old.sequence, now.kind().type(),
                String.valueOf(now.kind().revision()), old.timestamp, old.actor, old.cause, old.metadata,
                json.mapper().writeValueAsBytes(now.payload()));
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
        long found = number(parser, POSITION);
        if (found != expected) {
            throw new IllegalArgumentException("it says that it is entry " + found);
        }
    }

    private static void name(JsonParser parser, SerializedString member) {
        if (!parser.nextName(member)) {
            throw new IllegalArgumentException("the member " + member + " is not in its place");
        }
        parser.nextToken();
    }

    private static void skipText(JsonParser parser, SerializedString member) {
        name(parser, member);
        requireText(parser, member);
    }

    private static void requireText(JsonParser parser, SerializedString member) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw new IllegalArgumentException("the member " + member + " is no text");
        }
    }

    private static void object(JsonParser parser, SerializedString member) {
        name(parser, member);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("the member " + member + " is no object");
        }
    }

    private static String text(JsonParser parser, SerializedString member) {
        name(parser, member);
        requireText(parser, member);
        return parser.getString();
    }

    private static @Nullable String textOrNull(JsonParser parser, SerializedString member) {
        name(parser, member);
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        requireText(parser, member);
        return parser.getString();
    }

    private static long number(JsonParser parser, SerializedString member) {
        name(parser, member);
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new IllegalArgumentException("the member " + member + " is no whole number");
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

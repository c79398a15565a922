package vn.oneplusone.app.ledger.entries;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import vn.oneplusone.app.ledger.Commit;

/** What an entry says about its place. Reads the whole entry, so that all of it is known to be JSON, but builds nothing of it. */
public record EnvelopeMembers(long position, String committedAt, String eventId, @Nullable String stream, long sequence,
        String cause) {

    // An entry has 65,535 bytes, which bounds all that these would bound.
    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(Commit.LARGEST_ENTRY).maxNumberLength(Commit.LARGEST_ENTRY)
                    .maxNameLength(Commit.LARGEST_ENTRY).build())
            .build();

    /** Says what is wrong with the bytes. */
    public static final class NoEntry extends Exception {
        private static final long serialVersionUID = 1L;

        private NoEntry(String what) {
            super(what, null, false, false);
        }
    }

    /** @throws NoEntry if the bytes are not JSON, or not exactly the members of {@link Envelope} in their order */
    public static EnvelopeMembers of(byte[] bytes) throws NoEntry {
        if (bytes.length > Commit.LARGEST_ENTRY) {
            throw new NoEntry(bytes.length + " bytes");
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT, "no object");
            long position = number(parser, "position");
            String committedAt = text(parser, "committedAt");
            String eventId = text(parser, "eventId");
            String stream = member(parser, "stream") == JsonToken.VALUE_NULL ? null : text(parser);
            long sequence = number(parser, "sequence");
            text(parser, "type");
            text(parser, "revision");
            text(parser, "timestamp");
            text(parser, "actor");
            String cause = text(parser, "cause");
            expect(member(parser, "metadata") == JsonToken.START_OBJECT, "metadata");
            parser.skipChildren();
            member(parser, "payload");
            parser.skipChildren();
            expect(parser.nextToken() == JsonToken.END_OBJECT, "more members");
            expect(parser.nextToken() == null, "more than an object");
            return new EnvelopeMembers(position, committedAt, eventId, stream, sequence, cause);
        } catch (JacksonException e) {
            // its message would quote the entry
            throw new NoEntry("no JSON");
        }
    }

    private static JsonToken member(JsonParser parser, String name) throws NoEntry {
        expect(name.equals(parser.nextName()), name);
        return parser.nextToken();
    }

    private static String text(JsonParser parser, String name) throws NoEntry {
        member(parser, name);
        return text(parser);
    }

    private static String text(JsonParser parser) throws NoEntry {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, String.valueOf(parser.currentName()));
        return parser.getString();
    }

    private static long number(JsonParser parser, String name) throws NoEntry {
        expect(member(parser, name) == JsonToken.VALUE_NUMBER_INT, name);
        return parser.getLongValue();
    }

    private static void expect(boolean holds, String what) throws NoEntry {
        if (!holds) {
            throw new NoEntry(what);
        }
    }
}

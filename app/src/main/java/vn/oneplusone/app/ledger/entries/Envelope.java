package vn.oneplusone.app.ledger.entries;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.io.JsonStringEncoder;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.NewEntry;
import vn.oneplusone.app.ledger.TooLarge;

/**
 * Writes entries: UTF-8 JSON objects whose members stand in a fixed order: position, committedAt, eventId, stream, sequence, type,
 * revision, timestamp, actor, cause, metadata, payload. Only the first two are not known before the write itself, so the rest is made
 * before it and the writer just puts them together.
 */
public final class Envelope {
    /** Instants in entries: UTC with milliseconds. */
    public static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder().appendInstant(3)
            .toFormatter(Locale.ROOT);

    private static final int LONGEST_HEAD = 80;

    private static final byte[] HEAD = "{\"position\":".getBytes(StandardCharsets.ISO_8859_1);

    private final byte[] tail;

    private Envelope(byte[] tail) {
        this.tail = tail;
    }

    /**
     * The envelopes of a commit, all but their place.
     *
     * @throws TooLarge if one of them, or all together, are beyond the limits
     */
    public static List<Envelope> of(Commit commit) {
        List<Envelope> envelopes = new ArrayList<>(commit.entries().size());
        long total = 0;
        for (NewEntry entry : commit.entries()) {
            Envelope envelope = new Envelope(tail(commit, entry).getBytes(StandardCharsets.UTF_8));
            int bytes = envelope.tail.length + LONGEST_HEAD;
            if (bytes > Commit.LARGEST_ENTRY) {
                throw new TooLarge("an entry of type " + entry.type(), bytes, Commit.LARGEST_ENTRY);
            }
            total += bytes;
            envelopes.add(envelope);
        }
        if (total > Commit.LARGEST_COMMIT) {
            throw new TooLarge("a commit", total, Commit.LARGEST_COMMIT);
        }
        return envelopes;
    }

    /** The entry at its place. */
    public byte[] at(long position, Instant committedAt) {
        byte[] head = ("{\"position\":" + position + ",\"committedAt\":\"" + INSTANT.format(committedAt) + "\",")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[head.length + tail.length];
        System.arraycopy(head, 0, bytes, 0, head.length);
        System.arraycopy(tail, 0, bytes, head.length, tail.length);
        return bytes;
    }

    /** The same entry at another position. */
    public static byte[] moved(byte[] entry, long position) {
        int rest = HEAD.length;
        while (entry[rest] != ',') {
            rest++;
        }
        byte[] number = Long.toString(position).getBytes(StandardCharsets.ISO_8859_1);
        byte[] bytes = new byte[HEAD.length + number.length + entry.length - rest];
        System.arraycopy(HEAD, 0, bytes, 0, HEAD.length);
        System.arraycopy(number, 0, bytes, HEAD.length, number.length);
        System.arraycopy(entry, rest, bytes, HEAD.length + number.length, entry.length - rest);
        return bytes;
    }

    private static String tail(Commit commit, NewEntry entry) {
        StringBuilder json = new StringBuilder(384 + entry.payload().length());
        member(json, "eventId", entry.eventId());
        if (entry.stream() == null) {
            json.append(",\"stream\":null");
        } else {
            json.append(',');
            member(json, "stream", entry.stream());
        }
        json.append(",\"sequence\":").append(entry.sequence()).append(',');
        member(json, "type", entry.type());
        json.append(',');
        member(json, "revision", entry.revision());
        json.append(',');
        member(json, "timestamp", INSTANT.format(entry.timestamp()));
        json.append(',');
        member(json, "actor", commit.actor());
        json.append(',');
        member(json, "cause", commit.cause());
        return json.append(",\"metadata\":").append(entry.metadata()).append(",\"payload\":").append(entry.payload())
                .append('}').toString();
    }

    private static void member(StringBuilder json, String name, String value) {
        json.append('"').append(name).append("\":\"");
        JsonStringEncoder.getInstance().quoteAsString(value, json);
        json.append('"');
    }
}

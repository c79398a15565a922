package vn.oneplusone.app.ledger.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Frontier;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.TreeHash;

/**
 * A commit as MongoDB keeps it. Whatever cannot be read as one is a break at its position. All that stands beside the entries is
 * kept once more than the entries say it, and takes less room than they do: 8 MiB of entries stay below the 16 MiB of a document.
 */
final class CommitDocument {
    static final String FIRST = "_id";
    static final String FORMAT = "format";
    static final String COUNT = "count";
    static final String CAUSE = "cause";
    static final String COMMITTED_AT = "committedAt";
    static final String ROOT = "root";
    static final String FRONTIER = "frontier";
    static final String EVENT_IDS = "eventIds";
    static final String STREAMS = "streams";
    static final String LEAVES = "leaves";
    static final String ENTRIES = "entries";

    /** Of a stream in it. */
    static final String ID = "id";

    static final String FROM = "from";
    static final String TO = "to";
    private static final String AT = "at";

    private static final int KNOWN_FORMAT = 1;

    private final BsonDocument fields;
    private final long first;
    private final int count;

    /**
     * @throws LedgerUnavailable if a newer program wrote it
     * @throws LedgerBroken if it is no commit
     */
    CommitDocument(BsonDocument fields) {
        this.fields = fields;
        this.first = fields.get(FIRST) instanceof BsonInt64 id ? id.getValue() : -1;
        if (first < 0 || !fields.containsKey(FORMAT)) {
            throw new LedgerBroken(Math.max(first, 0), "a document that is no commit");
        }
        int format = as(FORMAT, value -> value.asInt32().getValue());
        if (format != KNOWN_FORMAT) {
            throw new LedgerUnavailable("position " + first + " has format " + format + ", this program knows "
                    + KNOWN_FORMAT);
        }
        this.count = as(COUNT, value -> value.asInt32().getValue());
        if (count < 1) {
            throw broken("a commit of " + count + " entries");
        }
    }

    /** The commit as a document; its fields in the order in which people like to read them. */
    static BsonDocument of(Pending pending, long first, List<byte[]> entries, byte[] leaves, Tip after) {
        BsonDocument document = new BsonDocument(FIRST, new BsonInt64(first))
                .append(FORMAT, new BsonInt32(KNOWN_FORMAT)).append(COUNT, new BsonInt32(entries.size()))
                .append(CAUSE, new BsonString(pending.commit().cause()))
                .append(COMMITTED_AT, new BsonDateTime(after.committedAt()));
        if (!pending.spans().isEmpty()) {
            // Left out when empty: a unique index takes an empty list for a value, and refuses the second one.
            document.append(STREAMS, array(pending.spans(), CommitDocument::ofSpan));
        }
        return document.append(EVENT_IDS, array(pending.eventIds(), BsonString::new))
                .append(ROOT, new BsonBinary(after.frontier().root()))
                .append(FRONTIER, new BsonBinary(after.frontier().bytes())).append(LEAVES, new BsonBinary(leaves))
                .append(ENTRIES,
                        array(entries, bytes -> new BsonString(new String(bytes, StandardCharsets.UTF_8))));
    }

    private static BsonDocument ofSpan(StreamSpan span) {
        return new BsonDocument(ID, new BsonString(span.id())).append(FROM, new BsonInt64(span.from()))
                .append(TO, new BsonInt64(span.to())).append(AT, array(span.at(), BsonInt32::new));
    }

    private static <T> BsonArray array(List<T> values, Function<T, BsonValue> each) {
        BsonArray array = new BsonArray(values.size());
        for (T value : values) {
            array.add(each.apply(value));
        }
        return array;
    }

    /** Whether it is what this one asked for, wherever it came in: the same events in the same places of their streams. */
    boolean isOf(Pending pending) {
        return eventIds().equals(pending.eventIds()) && spans().equals(pending.spans());
    }

    long first() {
        return first;
    }

    /** Ledger size after it. */
    long end() {
        return first + count;
    }

    Receipt receipt() {
        return new Receipt(first, end());
    }

    long committedAt() {
        return as(COMMITTED_AT, value -> value.asDateTime().getValue());
    }

    byte[] root() {
        return as(ROOT, value -> value.asBinary().getData());
    }

    /** The end of the ledger, if this is the last commit. */
    Tip tip() {
        Frontier frontier = as(FRONTIER, value -> Frontier.of(end(), value.asBinary().getData()));
        if (!Arrays.equals(frontier.root(), root())) {
            throw broken("its frontier does not give its root");
        }
        return new Tip(frontier, first, committedAt());
    }

    List<String> eventIds() {
        return strings(EVENT_IDS);
    }

    /** The envelopes, byte for byte. */
    List<byte[]> entries() {
        return strings(ENTRIES).stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    List<byte[]> leaves() {
        byte[] all = as(LEAVES, value -> value.asBinary().getData());
        if (all.length != count * TreeHash.LENGTH) {
            throw broken("leaves of " + all.length + " bytes for " + count + " entries");
        }
        List<byte[]> leaves = new ArrayList<>(count);
        for (int at = 0; at < all.length; at += TreeHash.LENGTH) {
            leaves.add(Arrays.copyOfRange(all, at, at + TreeHash.LENGTH));
        }
        return leaves;
    }

    List<StreamSpan> spans() {
        if (!fields.containsKey(STREAMS)) {
            return List.of();
        }
        List<StreamSpan> spans = as(STREAMS, value -> value.asArray().stream().map(CommitDocument::span).toList());
        for (StreamSpan span : spans) {
            if (span.at().isEmpty() || span.at().stream().anyMatch(at -> at < 0 || at >= count)) {
                throw broken("stream " + span.id() + " points beyond the commit");
            }
        }
        return spans;
    }

    private static StreamSpan span(BsonValue value) {
        BsonDocument stored = value.asDocument();
        StreamSpan span = new StreamSpan(stored.getString(ID).getValue(), stored.getInt64(FROM).getValue(),
                stored.getArray(AT).stream().map(at -> at.asInt32().getValue()).toList());
        if (span.to() != stored.getInt64(TO).getValue()) {
            throw new BsonInvalidOperationException("stream " + span.id() + " has not as many entries as it says");
        }
        return span;
    }

    /** With all that is stored beside it. */
    StoredCommit stored() {
        tip();
        @Nullable
        String[] streams = new String[count];
        long[] sequences = new long[count];
        for (StreamSpan span : spans()) {
            for (int i = 0; i < span.at().size(); i++) {
                int at = span.at().get(i);
                if (streams[at] != null) {
                    throw broken("two streams hold the same entry");
                }
                streams[at] = span.id();
                sequences[at] = span.from() + i;
            }
        }
        List<String> eventIds = eventIds();
        List<byte[]> leaves = leaves();
        List<byte[]> entries = entries();
        List<StoredRow> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(new StoredRow(first + i, streams[i], sequences[i], eventIds.get(i), leaves.get(i),
                    entries.get(i)));
        }
        return new StoredCommit(first, count, as(CAUSE, value -> value.asString().getValue()),
                Instant.ofEpochMilli(committedAt()), root(), rows);
    }

    private List<String> strings(String name) {
        List<String> strings = as(name,
                value -> value.asArray().stream().map(string -> string.asString().getValue()).toList());
        if (strings.size() != count) {
            throw broken(strings.size() + " " + name + " for " + count + " entries");
        }
        return strings;
    }

    private <T> T as(String name, Function<BsonValue, T> kind) {
        BsonValue value = fields.get(name);
        if (value == null) {
            throw broken("the commit has no " + name);
        }
        try {
            return kind.apply(value);
        } catch (BsonInvalidOperationException | IllegalArgumentException e) {
            throw broken(name + ": " + e.getMessage());
        }
    }

    private LedgerBroken broken(String what) {
        return new LedgerBroken(first, what);
    }
}

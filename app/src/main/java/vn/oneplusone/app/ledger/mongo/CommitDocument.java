package vn.oneplusone.app.ledger.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredRow;
import vn.oneplusone.app.ledger.tree.Frontier;
import vn.oneplusone.app.ledger.tree.TreeHash;

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
    /** Where each entry stands, in their order; then the first place of each stream that begins here, but not there. */
    static final String PLACES = "places";
    static final String LEAVES = "leaves";
    static final String ENTRIES = "entries";

    /** Beside the format of what is not to be read until a migration has ended. */
    static final String MIGRATING = "migrating";

    static final int KNOWN_FORMAT = 2;
    static final int FORMER_FORMAT = 1;

    private final BsonDocument fields;
    private final long first;
    private final int count;

    /**
     * @throws LedgerUnavailable if a newer program wrote it
     * @throws StoreUnfit.FormerShape if an older one did
     * @throws LedgerBroken if it is no commit
     */
    CommitDocument(BsonDocument fields) {
        this.fields = fields;
        this.first = fields.get(FIRST) instanceof BsonInt64 id ? id.getValue() : -1;
        if (first < 0 || !fields.containsKey(FORMAT)) {
            throw new LedgerBroken(Math.max(first, 0), "a document that is no commit");
        }
        int format = as(FORMAT, value -> value.asInt32().getValue());
        if (format == FORMER_FORMAT || fields.containsKey(MIGRATING)) {
            throw new StoreUnfit.FormerShape();
        }
        if (format != KNOWN_FORMAT) {
            throw new LedgerUnavailable("position " + first + " has format " + format + ", this program knows "
                    + KNOWN_FORMAT);
        }
        this.count = as(COUNT, value -> value.asInt32().getValue());
        if (count < 1) {
            throw broken("a commit of " + count + " entries");
        }
    }

    /**
     * The commit as a document; its fields in the order in which people like to read them.
     *
     * @param after the tree with its entries
     * @param late those of its streams that begin here, and not at 0
     */
    static BsonDocument of(Pending pending, List<byte[]> entries, byte[] leaves, Frontier after, long committedAt,
            Set<StreamSpan> late) {
        long first = after.size() - entries.size();
        return new BsonDocument(FIRST, new BsonInt64(first)).append(FORMAT, new BsonInt32(KNOWN_FORMAT))
                .append(COUNT, new BsonInt32(entries.size())).append(CAUSE, new BsonString(pending.commit().cause()))
                .append(COMMITTED_AT, new BsonDateTime(committedAt))
                .append(PLACES, array(places(first, entries.size(), pending.spans(), late), BsonString::new))
                .append(EVENT_IDS, array(pending.eventIds(), BsonString::new))
                .append(ROOT, new BsonBinary(after.root()))
                .append(FRONTIER, new BsonBinary(after.bytes())).append(LEAVES, new BsonBinary(leaves))
                .append(ENTRIES,
                        array(entries, bytes -> new BsonString(new String(bytes, StandardCharsets.UTF_8))));
    }

    /**
     * The places of a commit's entries. A stream that begins later than at 0 takes its place 0 as well: so whether a stream is known
     * is asked by that one place, and no stream can begin twice.
     */
    static List<String> places(long first, int count, List<StreamSpan> spans, Set<StreamSpan> late) {
        String[] places = new String[count];
        for (StreamSpan span : spans) {
            for (int i = 0; i < span.at().size(); i++) {
                places[span.at().get(i)] = StreamPlace.of(span.id(), span.from() + i);
            }
        }
        List<String> all = new ArrayList<>(count + late.size());
        for (int at = 0; at < count; at++) {
            all.add(places[at] == null ? StreamPlace.alone(first + at) : places[at]);
        }
        spans.stream().filter(late::contains).forEach(span -> all.add(StreamPlace.of(span.id(), 0)));
        return all;
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

    /** Of the ledger as it was after this commit. */
    Frontier frontier() {
        Frontier frontier = as(FRONTIER, value -> Frontier.of(end(), value.asBinary().getData()));
        if (!Arrays.equals(frontier.root(), root())) {
            throw broken("its frontier does not give its root");
        }
        return frontier;
    }

    /** The end of the ledger, if this is the last commit. */
    Tip tip() {
        return new Tip(frontier(), first, committedAt(), places().getFirst());
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

    /** At least one for each entry. */
    List<String> places() {
        List<String> places = texts(PLACES);
        if (places.size() < count) {
            throw broken(places.size() + " places for " + count + " entries");
        }
        return places;
    }

    /** The streams that it continues, each once, in the order of their first entries. */
    List<StreamSpan> spans() {
        Map<String, StreamSpan> spans = new LinkedHashMap<>();
        List<String> places = places();
        for (int at = 0; at < count; at++) {
            add(places.get(at), at, spans);
        }
        Set<String> beginnings = new HashSet<>();
        spans.values().stream().filter(span -> span.from() > 0)
                .forEach(span -> beginnings.add(StreamPlace.of(span.id(), 0)));
        for (String beginning : places.subList(count, places.size())) {
            if (!beginnings.remove(beginning)) {
                throw broken("no stream begins here that takes " + beginning);
            }
        }
        return List.copyOf(spans.values());
    }

    private void add(String place, int at, Map<String, StreamSpan> spans) {
        String stream;
        try {
            stream = StreamPlace.stream(place);
        } catch (IllegalArgumentException e) {
            throw broken(PLACES + ": " + e.getMessage());
        }
        long number = StreamPlace.number(place);
        if (stream == null) {
            if (number != first + at) {
                throw broken("an entry that stands alone is said to be at " + number);
            }
            return;
        }
        StreamSpan span = spans.computeIfAbsent(stream, id -> new StreamSpan(id, number, new ArrayList<>()));
        if (number != span.to() + 1) {
            throw broken("stream " + stream + " goes from " + span.to() + " to " + number);
        }
        span.at().add(at);
    }

    /** With all that is stored beside it. */
    StoredCommit stored() {
        frontier();
        @Nullable
        String[] streams = new String[count];
        long[] sequences = new long[count];
        for (StreamSpan span : spans()) {
            for (int i = 0; i < span.at().size(); i++) {
                int at = span.at().get(i);
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
        List<String> strings = texts(name);
        if (strings.size() != count) {
            throw broken(strings.size() + " " + name + " for " + count + " entries");
        }
        return strings;
    }

    private List<String> texts(String name) {
        return as(name, value -> value.asArray().stream().map(string -> string.asString().getValue()).toList());
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

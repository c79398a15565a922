package vn.oneplusone.app.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.LedgerBroken;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Progress;

/**
 * Brings a collection from the former shape, with its streams as documents under two compound indexes, to the one of places. Neither
 * entries nor hashes are touched. While it goes on a fence stands where the next commit would: nodes of the former version take it for
 * a newer format and stop, and those of this one refuse to open. Cut off anywhere, it is run again.
 */
public final class LedgerMigration {
    private static final String STREAMS = "streams";
    private static final List<String> FORMER_INDEXES = List.of("stream_from", "stream_to");
    private static final int AT_ONCE = 100;
    private static final int INDEX_NOT_FOUND = 27;

    private final LedgerDatabase database;
    private final MongoCollection<BsonDocument> commits;
    private final long end;
    private final boolean begun;

    private interface Each {
        /** @param places null if the commit has them already */
        void commit(long first, @Nullable List<String> places);
    }

    private LedgerMigration(LedgerDatabase database) {
        this.database = database;
        this.commits = database.commits();
        BsonDocument last = commits.find().sort(Sorts.descending(CommitDocument.FIRST)).limit(1)
                .projection(Projections.include(CommitDocument.FORMAT, CommitDocument.COUNT, CommitDocument.MIGRATING))
                .first();
        this.begun = last != null && last.containsKey(CommitDocument.MIGRATING);
        this.end = last == null ? 0 : first(last) + (begun ? 0 : integer(last, CommitDocument.COUNT));
    }

    /**
     * Returns how many commits were brought to the shape of this version; what is in it already is left alone.
     *
     * @param reading told how far everything was read through, before anything is written
     * @param changing told how far it is changed
     * @throws LedgerBroken if it is no sound ledger; nothing was written then
     * @throws LedgerUnavailable if the store failed or lacks something, or a node of the former version still appends
     */
    public static long migrate(String mongoUri, Progress reading, Progress changing) {
        try (LedgerDatabase database = LedgerDatabase.openForMigration(mongoUri)) {
            try {
                return new LedgerMigration(database).run(reading, changing);
            } catch (MongoException e) {
                throw database.unavailable("could not be migrated to its end; run it again", e);
            }
        }
    }

    private long run(Progress reading, Progress changing) {
        List<Long> former = new ArrayList<>();
        pass(reading, (first, places) -> {
            if (places != null) {
                former.add(first);
            }
        });
        if (former.isEmpty() && !begun) {
            return 0;
        }
        if (!begun) {
            putFence();
        }
        change(changing);
        database.requireIndexes();
        FORMER_INDEXES.forEach(this::drop);
        commits.deleteOne(and(eq(end), eq(CommitDocument.MIGRATING, true)));
        return former.size();
    }

    private void putFence() {
        try {
            commits.insertOne(new BsonDocument(CommitDocument.FIRST, new BsonInt64(end))
                    .append(CommitDocument.FORMAT, new BsonInt32(CommitDocument.KNOWN_FORMAT))
                    .append(CommitDocument.MIGRATING, BsonBoolean.TRUE));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            throw new StoreUnfit.InUse();
        }
    }

    private void change(Progress changing) {
        List<UpdateOneModel<BsonDocument>> group = new ArrayList<>();
        pass(changing, (first, places) -> {
            if (places != null) {
                group.add(new UpdateOneModel<>(and(eq(first), eq(CommitDocument.FORMAT, CommitDocument.FORMER_FORMAT)),
                        Updates.combine(Updates.set(CommitDocument.FORMAT, CommitDocument.KNOWN_FORMAT),
                                Updates.set(CommitDocument.PLACES, places), Updates.unset(STREAMS))));
            }
            if (group.size() == AT_ONCE) {
                commits.bulkWrite(group);
                group.clear();
            }
        });
        if (!group.isEmpty()) {
            commits.bulkWrite(group);
        }
    }

    private void drop(String index) {
        try {
            commits.dropIndex(index);
        } catch (MongoCommandException e) {
            if (e.getCode() != INDEX_NOT_FOUND) {
                throw e;
            }
        }
    }

    /** Goes through all commits in their order, without their entries; each must begin where the last ended. */
    private void pass(Progress progress, Each each) {
        Map<String, Long> ends = new HashMap<>();
        long expected = 0;
        while (expected < end) {
            int got = 0;
            try (MongoCursor<BsonDocument> page = commits.find(gte(CommitDocument.FIRST, expected))
                    .sort(Sorts.ascending(CommitDocument.FIRST)).limit(AT_ONCE).batchSize(AT_ONCE)
                    .projection(Projections.exclude(CommitDocument.ENTRIES, CommitDocument.LEAVES)).iterator()) {
                for (; expected < end && page.hasNext(); got++) {
                    BsonDocument next = page.next();
                    if (first(next) != expected) {
                        throw new LedgerBroken(expected, "no commit begins here");
                    }
                    expected = one(next, ends, each);
                }
            }
            if (got == 0) {
                throw new LedgerBroken(expected, "no commit begins here");
            }
            progress.at(expected, end);
        }
    }

    private static long one(BsonDocument stored, Map<String, Long> ends, Each each) {
        boolean former = integer(stored, CommitDocument.FORMAT) == CommitDocument.FORMER_FORMAT;
        long first = first(stored);
        List<StreamSpan> spans = former ? formerSpans(stored) : new CommitDocument(stored).spans();
        Set<StreamSpan> late = new HashSet<>();
        for (StreamSpan span : spans) {
            Long last = ends.put(span.id(), span.to());
            if (last == null && span.from() > 0) {
                late.add(span);
            } else if (last != null && span.from() != last + 1) {
                throw new LedgerBroken(first, "stream " + span.id() + " goes from " + last + " to " + span.from());
            }
        }
        List<String> places = former
                ? CommitDocument.places(first, integer(stored, CommitDocument.COUNT), spans, late)
                : null;
        CommitDocument commit = new CommitDocument(places == null ? stored : changed(stored, places));
        commit.frontier();
        if (!commit.spans().equals(spans)) {
            throw new LedgerBroken(first, "its streams do not say where each entry stands");
        }
        each.commit(first, places);
        return commit.end();
    }

    private static BsonDocument changed(BsonDocument stored, List<String> places) {
        BsonDocument changed = stored.clone();
        changed.remove(STREAMS);
        return changed.append(CommitDocument.FORMAT, new BsonInt32(CommitDocument.KNOWN_FORMAT))
                .append(CommitDocument.PLACES, new BsonArray(places.stream().map(BsonString::new).toList()));
    }

    /** As the former version wrote them; left out where all entries stand alone. */
    private static List<StreamSpan> formerSpans(BsonDocument stored) {
        int count = integer(stored, CommitDocument.COUNT);
        try {
            List<StreamSpan> spans = new ArrayList<>();
            for (BsonValue value : stored.getArray(STREAMS, new BsonArray())) {
                BsonDocument span = value.asDocument();
                List<Integer> at = span.getArray("at").stream().map(one -> one.asInt32().getValue()).toList();
                if (at.isEmpty() || at.stream().anyMatch(one -> one < 0 || one >= count)) {
                    throw new LedgerBroken(first(stored), "a stream points beyond the commit");
                }
                spans.add(new StreamSpan(span.getString("id").getValue(), span.getInt64("from").getValue(), at));
            }
            return spans;
        } catch (BsonInvalidOperationException e) {
            throw new LedgerBroken(first(stored), STREAMS + ": " + e.getMessage());
        }
    }

    private static long first(BsonDocument stored) {
        if (stored.get(CommitDocument.FIRST) instanceof BsonInt64 first) {
            return first.getValue();
        }
        throw new LedgerBroken(0, "a document that is no commit");
    }

    private static int integer(BsonDocument stored, String field) {
        if (stored.get(field) instanceof BsonInt32 value && value.getValue() > 0) {
            return value.getValue();
        }
        throw new LedgerBroken(first(stored), "the commit has no " + field);
    }
}

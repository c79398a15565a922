package vn.oneplusone.app.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import vn.oneplusone.app.ledger.Commit;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.ledger.Receipt;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.Snapshot;
import vn.oneplusone.app.ledger.StoredCommit;
import vn.oneplusone.app.ledger.StoredEntry;
import vn.oneplusone.app.ledger.appending.Tail;

/**
 * The ledger in MongoDB, for several application nodes: a province. Meant for a replica set: what is acknowledged is in the journals
 * of a majority, and only what a majority has is read.
 */
public final class MongoLedger implements RestorableLedger {
    private static final Instant EARLIEST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LATEST = Instant.ofEpochMilli(Long.MAX_VALUE);
    private static final String SEQUENCE = "sequence";
    private static final String TIMESTAMP = "timestamp";
    private static final String ENTRY = "entry";

    private final LedgerDatabase database;
    private final LedgerReader reader;
    private final LedgerWriter writer;
    private final Tail tail = new Tail(() -> head().size());
    private volatile boolean closed;

    MongoLedger(LedgerDatabase database, Clock clock, Duration longestWait, Patience.Time time) {
        this.database = database;
        this.reader = new LedgerReader(database.commits());
        this.writer = new LedgerWriter(database.commits(), database.certainCommits(), database.elections()::count,
                clock, longestWait, time);
    }

    /**
     * Opens the ledger of a database, and makes it if there is none. A URI without a database means {@code oneplusone}.
     *
     * @throws LedgerUnavailable if the server cannot be reached, the collection is sharded, no ledger, or of a newer format
     */
    public static MongoLedger open(String mongoUri, Clock clock) {
        return open(mongoUri, clock, Patience.USUAL);
    }

    /** @param longestWait for how long an append tries again while it gets nowhere */
    static MongoLedger open(String mongoUri, Clock clock, Duration longestWait) {
        return new MongoLedger(LedgerDatabase.open(mongoUri), clock, longestWait, Patience.Time.REAL);
    }

    @Override
    public Receipt append(Commit commit) {
        return tail.append(() -> writer.append(commit));
    }

    @Override
    public int append(long size, List<Commit> commits) {
        return tail.append(() -> writer.append(size, commits));
    }

    @Override
    public void restore(Iterator<StoredCommit> commits) {
        asking(() -> {
            new LedgerRestore(database.commits()).restore(commits);
            return true;
        });
    }

    @Override
    public Optional<Receipt> recorded(String cause) {
        // In doubt "not in" must not be read from behind the truth; else an append on it is told.
        return asking(() -> (writer.inDoubt() ? new LedgerReader(database.certainCommits()) : reader).withCause(cause)
                .map(CommitDocument::receipt));
    }

    @Override
    public Head head() {
        return asking(reader::head);
    }

    @Override
    public byte[] rootAt(long size) {
        Head head = head();
        if (size < 0 || size > head.size()) {
            throw new IllegalArgumentException("the ledger has " + head.size() + " entries, not " + size);
        }
        return size == head.size() ? head.root() : asking(() -> reader.rootAt(size));
    }

    @Override
    public List<StoredEntry> read(long from, int limit) {
        return asking(() -> reader.entries(from, limit));
    }

    @Override
    public List<StoredEntry> readStream(String stream, long fromSequence, int limit) {
        return asking(() -> reader.stream(stream, fromSequence, limit));
    }

    @Override
    public List<StoredCommit> readCommits(long from, int limit) {
        return asking(() -> reader.commits(from, limit));
    }

    @Override
    public long sizeAt(Instant instant) {
        // What milliseconds cannot say lies before or after every commit.
        Instant bounded = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return asking(() -> reader.sizeAt(bounded.toEpochMilli(), head().size()));
    }

    @Override
    public long awaitBeyond(long size, Duration atMost) {
        return tail.awaitBeyond(size, atMost);
    }

    @Override
    public void storeSnapshot(Snapshot snapshot) {
        asking(() -> {
            Bson notNewer = Filters.and(Filters.eq(snapshot.stream()),
                    Filters.lte(SEQUENCE, new BsonInt64(snapshot.sequence())));
            BsonDocument kept = new BsonDocument("_id", new BsonString(snapshot.stream()))
                    .append(SEQUENCE, new BsonInt64(snapshot.sequence()))
                    .append(TIMESTAMP, new BsonString(snapshot.timestamp().toString()))
                    .append(ENTRY, new BsonBinary(snapshot.entry()));
            try {
                return database.snapshots().replaceOne(notNewer, kept, new ReplaceOptions().upsert(true));
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
                // There is one already: a newer one, which stays, or one that came in just now, and may be older.
                return database.snapshots().replaceOne(notNewer, kept);
            }
        });
    }

    @Override
    public Optional<Snapshot> snapshot(String stream) {
        return asking(() -> Optional.ofNullable(database.snapshots().find(Filters.eq(stream)).first())
                .map(kept -> new Snapshot(stream, kept.getInt64(SEQUENCE).getValue(),
                        Instant.parse(kept.getString(TIMESTAMP).getValue()), kept.getBinary(ENTRY).getData())));
    }

    /** For tests of grouping. */
    LedgerWriter writer() {
        return writer;
    }

    private <T> T asking(Supplier<T> question) {
        if (closed) {
            throw new LedgerUnavailable("the ledger is closed");
        }
        try {
            return question.get();
        } catch (MongoException e) {
            throw database.unavailable("cannot be read", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        tail.close();
        writer.close();
        database.close();
    }
}

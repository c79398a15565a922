package vn.oneplusone.app.ledger.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.connection.ClusterType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import vn.oneplusone.app.ledger.LedgerUnavailable;
import vn.oneplusone.app.storage.MongoConnection;

/** The connection, and the two collections with their indexes. */
final class LedgerDatabase implements AutoCloseable {
    /** For a URI that names no database. */
    static final String USUAL_NAME = "oneplusone";

    static final String COMMITS = "commits";
    static final String SNAPSHOTS = "snapshots";

    /** Each guards what appending has checked before: once the cause, once each event, and each place of a stream once. */
    private static final List<IndexModel> INDEXES = List.of(unique("cause", CommitDocument.CAUSE),
            unique("event_ids", CommitDocument.EVENT_IDS), unique("places", CommitDocument.PLACES));

    private final MongoConnection connection;
    private final Elections elections;

    LedgerDatabase(MongoConnection connection, Elections elections) {
        this.connection = connection;
        this.elections = elections;
    }

    /**
     * @throws StoreUnfit if the server lacks something, or the collection has the former shape
     * @throws LedgerUnavailable if it cannot be reached, or is not fit to hold a ledger, or holds something else
     */
    static LedgerDatabase open(String uri) {
        return open(uri, opened -> {
            Trial.attempt(Need.CERTAIN_READS, opened::requireLedger);
            opened.refuseShards();
            List<IndexModel> missing = opened.missingIndexes();
            opened.trial().hold(missing.isEmpty());
            opened.make(missing);
        });
    }

    /** The same, with a collection in the former shape. Makes no indexes yet. */
    static LedgerDatabase openForMigration(String uri) {
        return open(uri, opened -> {
            opened.refuseShards();
            opened.trial().hold(false);
        });
    }

    private static LedgerDatabase open(String uri, Consumer<LedgerDatabase> checks) {
        LedgerDatabase opened = connect(uri);
        try {
            checks.accept(opened);
            return opened;
        } catch (MongoException e) {
            opened.close();
            throw opened.unavailable("cannot be opened", e);
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static LedgerDatabase connect(String uri) {
        try {
            Elections elections = new Elections();
            return new LedgerDatabase(MongoConnection.open(uri, USUAL_NAME, elections), elections);
        } catch (IllegalArgumentException e) {
            // Neither the URI nor the driver's words about it: there may be a password in them.
            throw new LedgerUnavailable("the URI of MongoDB is not well-formed");
        }
    }

    private static IndexModel unique(String name, String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().name(name).unique(true));
    }

    private void requireLedger() {
        BsonDocument last = commits().find().sort(Sorts.descending(CommitDocument.FIRST)).limit(1).first();
        if (last == null) {
            return;
        }
        if (!last.containsKey(CommitDocument.FORMAT)) {
            throw new LedgerUnavailable("the collection " + commits().getNamespace() + " is no ledger of 1+1");
        }
        new CommitDocument(last).tip();
    }

    private Trial trial() {
        return new Trial(connection.database(), connection::certain, Clock.systemUTC().millis());
    }

    /** Those only, so that a role without the right to make any is enough from the second start on. */
    private List<IndexModel> missingIndexes() {
        Map<String, BsonDocument> found = new HashMap<>();
        for (BsonDocument index : commits().listIndexes(BsonDocument.class)) {
            found.put(index.getString("name").getValue(), index);
        }
        List<IndexModel> missing = new ArrayList<>();
        for (IndexModel wanted : INDEXES) {
            String name = String.valueOf(wanted.getOptions().getName());
            BsonDocument index = found.get(name);
            if (index == null) {
                missing.add(wanted);
            } else if (!guardsAs(wanted, index)) {
                throw new LedgerUnavailable("the index " + name + " of " + commits().getNamespace()
                        + " is not the one that guards a ledger; drop it and start again");
            }
        }
        return missing;
    }

    /** Makes the indexes that are not there. */
    void requireIndexes() {
        make(missingIndexes());
    }

    private void make(List<IndexModel> missing) {
        if (!missing.isEmpty()) {
            commits().createIndexes(missing);
        }
    }

    private static boolean guardsAs(IndexModel wanted, BsonDocument found) {
        return found.getBoolean("unique", BsonBoolean.FALSE).getValue()
                && !found.getBoolean("sparse", BsonBoolean.FALSE).getValue()
                && !found.containsKey("partialFilterExpression") && !found.containsKey("collation")
                && List.copyOf(found.getDocument("key").keySet())
                        .equals(List.copyOf(wanted.getKeys().toBsonDocument().keySet()));
    }

    private void refuseShards() {
        if (connection.is(ClusterType.SHARDED)) {
            refuseShards(connection.database().runCommand(new BsonDocument("collStats", new BsonString(COMMITS)),
                    BsonDocument.class));
        }
    }

    /** Unique indexes that do not begin with the shard key guard nothing across shards. */
    static void refuseShards(BsonDocument statistics) {
        if (statistics.getBoolean("sharded", BsonBoolean.FALSE).getValue()) {
            throw new LedgerUnavailable("the collection " + COMMITS + " is sharded; a ledger cannot be");
        }
    }

    MongoCollection<BsonDocument> commits() {
        return connection.database().getCollection(COMMITS, BsonDocument.class);
    }

    /**
     * Read so that whatever was acknowledged before is seen, whichever node was the primary then: by the head on which one appends,
     * and where "not recorded" is an answer. A server that stands alone has no such reads, and no need of them.
     */
    MongoCollection<BsonDocument> certainCommits() {
        return connection.certain(commits());
    }

    Elections elections() {
        return elections;
    }

    MongoCollection<BsonDocument> snapshots() {
        return connection.database().getCollection(SNAPSHOTS, BsonDocument.class);
    }

    LedgerUnavailable unavailable(String what, MongoException e) {
        return new LedgerUnavailable(
                "the ledger in the database " + connection.database().getName() + " " + what + ": " + e.getMessage(),
                e);
    }

    @Override
    public void close() {
        connection.close();
    }
}

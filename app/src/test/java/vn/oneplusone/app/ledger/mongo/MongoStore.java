package vn.oneplusone.app.ledger.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.AppendBenchmark;
import vn.oneplusone.app.ledger.Ledger;

/** For the benchmark: ledgers in MongoDB, and a loop that inserts the same documents. */
public final class MongoStore implements AppendBenchmark.Store {
    private static final String PREFIX = "oneplusone_benchmark_";

    /** Of what only imitates MongoDB, with hash tables in memory, a larger one says nothing more. */
    private static final long LARGEST_IN_MEMORY = 100_000;

    /** It looks through all documents for each stream. */
    private static final int MOST_IN_MEMORY = 400;

    private final @Nullable MongoServer server;
    private final String uri;
    private final MongoClient client;
    private final AtomicLong inserts = new AtomicLong();

    public MongoStore() {
        String given = System.getenv("MONGODB_URI");
        if (given == null || given.isBlank()) {
            server = new MongoServer(new CountingBackend());
            uri = server.bindAndGetConnectionString();
        } else {
            server = null;
            uri = given;
        }
        client = MongoClients.create(uri);
    }

    private final class CountingBackend extends MemoryBackend {
        @Override
        public Document handleMessage(MongoMessage message) {
            if (message.getDocument().containsKey("insert")) {
                inserts.incrementAndGet();
            }
            return super.handleMessage(message);
        }
    }

    @Override
    public String name() {
        return server == null
                ? "MongoDB, a real server, w: majority, j: true"
                : "MongoDB imitated in memory, over the wire protocol";
    }

    @Override
    public long[] sizes(long[] wanted) {
        return server == null
                ? wanted
                : Arrays.stream(wanted).map(size -> Math.min(size, LARGEST_IN_MEMORY)).distinct().toArray();
    }

    @Override
    public int commits(int wanted) {
        return server == null ? wanted : Math.min(wanted, MOST_IN_MEMORY);
    }

    @Override
    public Ledger open(String name, boolean fresh) {
        if (fresh) {
            database(name).drop();
        }
        return MongoLedger.open(TestMongo.withDatabase(uri, database(name).getName()), Clock.systemUTC());
    }

    private MongoDatabase database(String name) {
        return client.getDatabase(PREFIX + name.replace('-', '_'));
    }

    @Override
    public long transactions(Ledger ledger) {
        if (server != null) {
            return inserts.get();
        }
        org.bson.Document status = client.getDatabase("admin").runCommand(new org.bson.Document("serverStatus", 1));
        return status.getEmbedded(List.of("metrics", "commands", "insert", "total"), Long.class);
    }

    /** The database is made as the ledger makes it, and written as durably. */
    @Override
    public double writeRaw(String name, long transactions) {
        database("raw").drop();
        String raw = TestMongo.withDatabase(uri, database("raw").getName());
        try (LedgerDatabase to = LedgerDatabase.open(raw)) {
            List<BsonDocument> documents = database(name).getCollection(LedgerDatabase.COMMITS, BsonDocument.class)
                    .find().sort(Sorts.ascending(CommitDocument.FIRST)).into(new ArrayList<>());
            MongoCollection<BsonDocument> commits = to.commits();
            long begin = System.nanoTime();
            int at = 0;
            for (long t = 1; t <= transactions; t++) {
                int end = (int) (documents.size() * t / transactions);
                if (end > at) {
                    commits.insertMany(documents.subList(at, end), new InsertManyOptions().ordered(true));
                }
                at = end;
            }
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    @Override
    public void close() {
        client.listDatabaseNames().into(new ArrayList<>()).stream().filter(name -> name.startsWith(PREFIX))
                .forEach(name -> client.getDatabase(name).drop());
        client.close();
        if (server != null) {
            server.shutdownNow();
        }
    }
}

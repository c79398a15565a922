package vn.oneplusone.app.ledger.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Objects;
import java.util.UUID;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty database for each test: of the server that {@code MONGODB_URI} names, dropped afterwards, or else of one in memory, over
 * the real wire protocol.
 */
public final class TestMongo implements BeforeEachCallback, AfterEachCallback {
    private final String given;
    private @Nullable MongoServer server;
    private @Nullable MongoClient client;
    private String uri = "";
    private String name = "";

    public TestMongo() {
        // Set by the build from MONGODB_URI, which it keeps from the tests themselves; an IDE hands the variable on.
        this(System.getProperty("tests.mongodb", Objects.requireNonNullElse(System.getenv("MONGODB_URI"), "")));
    }

    private TestMongo(String given) {
        this.given = given;
    }

    /** In memory whatever the environment says, for tests that stand between the driver and the server. */
    static TestMongo inMemory() {
        return new TestMongo("");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        name = "oneplusone_test_" + UUID.randomUUID().toString().replace("-", "");
        if (given.isBlank()) {
            server = new MongoServer(new MemoryBackend());
            uri = server.bindAndGetConnectionString() + "/" + name;
        } else {
            uri = withDatabase(given, name);
        }
        client = MongoClients.create(uri);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (server == null) {
            database().drop();
        }
        if (client != null) {
            client.close();
        }
        stop();
    }

    /** The server goes away for good. */
    void stop() {
        if (server != null) {
            server.shutdownNow();
        }
    }

    /** Who signed in against the URI's database, or against the usual one, still does. */
    static String withDatabase(String uri, String name) {
        ConnectionString parsed = new ConnectionString(uri);
        int options = uri.indexOf('?');
        String tail = options < 0 ? "" : uri.substring(options + 1);
        String rest = options < 0 ? uri : uri.substring(0, options);
        int path = rest.indexOf('/', rest.indexOf("://") + 3);
        String hosts = path < 0 ? rest : rest.substring(0, path);
        if (parsed.getCredential() != null && !tail.contains("authSource=")) {
            tail = "authSource=" + parsed.getCredential().getSource() + (tail.isEmpty() ? "" : "&" + tail);
        }
        return hosts + "/" + name + (tail.isEmpty() ? "" : "?" + tail);
    }

    public String uri() {
        return uri;
    }

    public MongoDatabase database() {
        if (client == null) {
            throw new IllegalStateException("only within a test");
        }
        return client.getDatabase(name);
    }

    MongoCollection<BsonDocument> commits() {
        return database().getCollection(LedgerDatabase.COMMITS, BsonDocument.class);
    }
}

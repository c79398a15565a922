package vn.oneplusone.app.storage;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.connection.ClusterType;
import com.mongodb.event.ClusterListener;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A connection to a database of MongoDB: what is acknowledged is in the journals of a majority, and only what a majority has is read. */
public record MongoConnection(MongoClient client, MongoDatabase database) implements AutoCloseable {
    private static final int SELECT_SECONDS = 15;
    private static final int CONNECT_SECONDS = 10;
    private static final int ANSWER_SECONDS = 60;

    /**
     * Connects without waiting for a server.
     *
     * @param usualName for a URI that names no database
     * @throws IllegalArgumentException if the URI is not well-formed; its message may hold a password
     */
    public static MongoConnection open(String uri, String usualName, ClusterListener... listeners) {
        ConnectionString parsed = new ConnectionString(uri);
        // What the URI says about waiting wins; what it says about durability does not.
        MongoClientSettings settings = MongoClientSettings.builder().applyToClusterSettings(cluster -> {
            cluster.serverSelectionTimeout(SELECT_SECONDS, TimeUnit.SECONDS);
            List.of(listeners).forEach(cluster::addClusterListener);
        }).applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(ANSWER_SECONDS, TimeUnit.SECONDS)).applyConnectionString(parsed)
                .readPreference(ReadPreference.primary()).readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true)).build();
        MongoClient client = MongoClients.create(settings);
        return new MongoConnection(client,
                client.getDatabase(parsed.getDatabase() == null ? usualName : parsed.getDatabase()));
    }

    /**
     * The same collection, read so that whatever was acknowledged before is seen, whichever node was the primary then. A server that stands
     * alone has no such reads, and no need of them.
     */
    public <T> MongoCollection<T> certain(MongoCollection<T> collection) {
        return is(ClusterType.STANDALONE) ? collection : collection.withReadConcern(ReadConcern.LINEARIZABLE);
    }

    public boolean is(ClusterType type) {
        return client.getClusterDescription().getType() == type;
    }

    @Override
    public void close() {
        client.close();
    }
}

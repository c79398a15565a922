package vn.oneplusone.app.vault.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.bson.Document;
import vn.oneplusone.app.storage.MongoConnection;

/** The connection to the MongoDB of a vault, and its collections. What has to be unique is an {@code _id}, so no index is to be made. */
public final class VaultDatabase implements AutoCloseable {
    /** For a URI that names no database. */
    static final String USUAL_NAME = "oneplusone_vault";

    public static final String VAULT = "vault";
    public static final String PERSON_KEYS = "personKeys";
    public static final String TEXT_KEYS = "textKeys";
    public static final String RESERVATIONS = "reservations";
    public static final String CLAIMS = "claims";
    public static final String FORGOTTEN = "forgotten";
    public static final String ACCOUNTS = "accounts";
    public static final String PROVIDER_IDENTITIES = "providerIdentities";
    public static final String JOURNAL = "journal";
    public static final String REFERRAL_LINKS = "referralLinks";
    public static final String YOUTH_CLAIMS = "youthClaims";

    /** The collection by which a ledger's database is known. */
    private static final String LEDGER = "commits";

    private final MongoConnection connection;

    private VaultDatabase(MongoConnection connection) {
        this.connection = connection;
    }

    /** @throws VaultRefused.BesideLedger if the database holds a ledger */
    public static VaultDatabase open(String uri) {
        VaultDatabase opened = connect(uri);
        try {
            // Only what we may see: who has no right to the ledger cannot have mixed the two up.
            if (opened.asking(() -> opened.connection.database().listCollectionNames().authorizedCollections(true)
                    .into(new ArrayList<>())).contains(LEDGER)) {
                throw new VaultRefused.BesideLedger(opened.name());
            }
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static VaultDatabase connect(String uri) {
        try {
            return new VaultDatabase(MongoConnection.open(uri, USUAL_NAME));
        } catch (IllegalArgumentException e) {
            // Neither the URI nor the driver's words about it: there may be a password in them.
            throw new UncheckedIOException(new IOException("the URI of the vault's MongoDB is not well-formed"));
        }
    }

    public String name() {
        return connection.database().getName();
    }

    /** A collection by name. */
    public Documents documents(String name) {
        return new Documents(this, name);
    }

    MongoCollection<Document> collection(String name) {
        return connection.database().getCollection(name);
    }

    /** Read so that whatever was acknowledged before is seen, whichever node was the primary then. */
    MongoCollection<Document> certain(String name) {
        return connection.certain(collection(name));
    }

    <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new UncheckedIOException(
                    new IOException("the vault in the database " + name() + " failed: " + e.getMessage(), e));
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}

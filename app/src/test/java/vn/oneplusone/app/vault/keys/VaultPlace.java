package vn.oneplusone.app.vault.keys;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import vn.oneplusone.app.ledger.mongo.TestMongo;
import vn.oneplusone.app.vault.MongoVault;
import vn.oneplusone.app.vault.SqliteVault;
import vn.oneplusone.app.vault.StoredVault;
import vn.oneplusone.app.vault.store.MongoMigrations;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.SqliteMigrations;
import vn.oneplusone.app.vault.store.VaultDatabase;

/** Where the vault of a test is: both stores pass the same tests. Also does to it what only an attacker or an erasure does. */
public final class VaultPlace implements BeforeEachCallback, AfterEachCallback {
    public enum Kind {
        SQLITE, MONGODB
    }

    private final Kind kind;
    private final TestMongo mongo = new TestMongo();
    private final List<Runnable> opened = new ArrayList<>();
    private Path directory = Path.of("");

    public VaultPlace(Kind kind) {
        this.kind = kind;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("vault");
        if (kind == Kind.MONGODB) {
            mongo.beforeEach(context);
            MasterKey.create(directory);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        opened.forEach(Runnable::run);
        opened.clear();
        if (kind == Kind.MONGODB) {
            mongo.afterEach(context);
        }
        FileSystemUtils.deleteRecursively(directory);
    }

    public StoredVault open() {
        return open(arguments());
    }

    /** Opens it with what the environment says, or what is there without it. */
    StoredVault open(Map<String, String> environment) {
        return kind == Kind.MONGODB
                ? MongoVault.open(mongo.uri(), directory, environment)
                : SqliteVault.open(directory, environment, warning -> {
                });
    }

    StoredVault openExisting() {
        return kind == Kind.MONGODB
                ? MongoVault.openExisting(mongo.uri(), directory, Map.of())
                : SqliteVault.openExisting(directory, Map.of());
    }

    /** As a program of the next format would have left it; that format. */
    int makeNewer() {
        int next = (kind == Kind.MONGODB ? MongoMigrations.NEWEST : SqliteMigrations.NEWEST) + 1;
        if (kind == Kind.MONGODB) {
            collection(VaultDatabase.VAULT).insertOne(new BsonDocument("_id", new BsonString("step/" + next)));
        } else {
            change("PRAGMA user_version = " + next);
        }
        return next;
    }

    /** What another process has to be told to open the same one. */
    public List<String> arguments() {
        return kind == Kind.MONGODB ? List.of(directory.toString(), mongo.uri()) : List.of(directory.toString());
    }

    public static StoredVault open(List<String> arguments) {
        Path directory = Path.of(arguments.getFirst());
        return arguments.size() > 1
                ? MongoVault.open(arguments.getLast(), directory, Map.of())
                : VaultSamples.open(directory);
    }

    /** Takes the vault away, so that the next one is another. */
    void clear() {
        if (kind == Kind.MONGODB) {
            mongo.database().drop();
            return;
        }
        for (String end : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(directory.resolve("vault.db" + end));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The store below a vault that is there. */
    VaultStore store() {
        MasterKey master = MasterKey.find(directory, Map.of()).orElseThrow();
        return kind == Kind.MONGODB
                ? MongoStore.open(VaultDatabase.open(mongo.uri()), () -> master, false, person -> {
                })
                : SqliteStore.open(SqliteFile.open(directory, "vault.db"), () -> master, () -> master,
                        person -> {
                        });
    }

    /** The store of something ordinary in the vault, which is made if it is not there. */
    public <T> T store(Function<SqliteFile, T> inFile, Function<VaultDatabase, T> inDatabase) {
        open().close();
        if (kind == Kind.MONGODB) {
            VaultDatabase database = VaultDatabase.open(mongo.uri());
            opened.add(database::close);
            return inDatabase.apply(database);
        }
        SqliteFile file = SqliteFile.open(directory, "vault.db");
        opened.add(file::close);
        return inFile.apply(file);
    }

    /** Of what is tried thousands of times, how much to pass over: each time is a round trip or two there. */
    public int stride() {
        return kind == Kind.MONGODB ? 23 : 1;
    }

    public long destroyKeyOf(UUID person) {
        return kind == Kind.MONGODB
                ? collection(VaultDatabase.PERSON_KEYS).deleteOne(Filters.eq(person.toString())).getDeletedCount()
                : change("DELETE FROM sealing_key WHERE person = '" + person + "'");
    }

    public long destroyTextKey(String key) {
        return kind == Kind.MONGODB
                ? collection(VaultDatabase.TEXT_KEYS).deleteOne(Filters.eq(key)).getDeletedCount()
                : change("DELETE FROM sealing_key WHERE id = '" + key + "'");
    }

    public long giveKey(UUID from, UUID to) {
        if (kind == Kind.SQLITE) {
            return change("UPDATE sealing_key SET person = '" + to + "' WHERE person = '" + from + "'");
        }
        BsonDocument key = collection(VaultDatabase.PERSON_KEYS).find(Filters.eq(from.toString())).first();
        if (key == null || destroyKeyOf(from) == 0) {
            return 0;
        }
        key.put("_id", new BsonString(to.toString()));
        return collection(VaultDatabase.PERSON_KEYS).insertOne(key).wasAcknowledged() ? 1 : 0;
    }

    public long damageAllKeys() {
        return kind == Kind.MONGODB
                ? collection(VaultDatabase.PERSON_KEYS)
                        .updateMany(new BsonDocument(), Updates.set("wrapped", new BsonBinary(new byte[60])))
                        .getModifiedCount()
                : change("UPDATE sealing_key SET wrapped = zeroblob(60) WHERE person IS NOT NULL");
    }

    /** Of the SQLite file alone. */
    public int change(String sql) {
        return VaultSamples.change(directory, sql);
    }

    public MongoCollection<BsonDocument> collection(String name) {
        return mongo.database().getCollection(name, BsonDocument.class);
    }

    /** All keys and reserved ids. */
    String contents() {
        var all = new StringBuilder();
        if (kind == Kind.MONGODB) {
            for (String name : List.of(VaultDatabase.PERSON_KEYS, VaultDatabase.TEXT_KEYS,
                    VaultDatabase.RESERVATIONS)) {
                collection(name).find().sort(Sorts.ascending("_id"))
                        .forEach(document -> all.append(document.toJson()).append('\n'));
            }
            return all.toString();
        }
        try (SqliteFile file = SqliteFile.open(directory, "vault.db")) {
            for (String sql : List.of("SELECT id, person FROM sealing_key ORDER BY id",
                    "SELECT token, id FROM reservation ORDER BY token")) {
                file.list(sql, (row, number) -> row.getString(1) + ' ' + row.getString(2) + '\n').forEach(all::append);
            }
            return all.toString();
        }
    }
}

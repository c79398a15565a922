package vn.oneplusone.app.vault.keys;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.SqliteMigrations;
import vn.oneplusone.app.vault.store.SqliteRow;
import vn.oneplusone.app.vault.store.VaultRefused;

/** Keys and reserved ids in one SQLite file; the key that opens them is not in it. */
public final class SqliteStore extends VaultStore {
    private static final String TOKEN_KEY = "tokens";
    /** New in each of the formats 1 to 3. A forgotten person is not {@code complete} until the old bytes are cleared away. */
    private static final List<List<String>> TABLES = List.of(List.of("""
            CREATE TABLE wrapping_key (
                generation INTEGER PRIMARY KEY,
                wrapped BLOB NOT NULL) STRICT""", """
            CREATE TABLE sealing_key (
                id TEXT PRIMARY KEY,
                person TEXT UNIQUE,
                generation INTEGER NOT NULL REFERENCES wrapping_key,
                wrapped BLOB NOT NULL) STRICT, WITHOUT ROWID""", """
            CREATE TABLE reservation (
                purpose TEXT NOT NULL,
                token TEXT NOT NULL,
                id TEXT NOT NULL UNIQUE,
                PRIMARY KEY (purpose, token)) STRICT, WITHOUT ROWID"""), List.of("""
            CREATE TABLE forgotten (
                person TEXT PRIMARY KEY,
                complete INTEGER NOT NULL) STRICT, WITHOUT ROWID"""), List.of("""
            CREATE TABLE claim (
                purpose TEXT NOT NULL,
                token TEXT NOT NULL,
                person TEXT NOT NULL,
                PRIMARY KEY (purpose, token)) STRICT, WITHOUT ROWID""",
            "CREATE INDEX claim_by_person ON claim (person)"));

    private final SqliteFile file;
    private final KeyWraps wraps;
    private final SqliteForgetting forgetting;
    private final SealingKey tokenKey;

    private SqliteStore(SqliteFile file, Opening opening, Consumer<UUID> besides) {
        super(opening.created());
        this.file = file;
        this.wraps = new KeyWraps(file, opening.master());
        this.forgetting = new SqliteForgetting(file, wraps, besides);
        this.tokenKey = textKey(TOKEN_KEY).orElseThrow(() -> new SealBroken("the vault's token key is missing"));
    }

    private record Opening(MasterKey master, boolean created) {}

    /**
     * Makes the vault unless it is there; of several processes that start at once, one makes it.
     *
     * @param besides takes from what lies beside the keys what is of a person who is forgotten, in the same transaction
     */
    public static SqliteStore open(SqliteFile file, Supplier<MasterKey> existingKey, Supplier<MasterKey> keyForNew,
            Consumer<UUID> besides) {
        return new SqliteStore(file, file.write(() -> {
            int format = file.list("PRAGMA user_version", (row, number) -> row.getInt(1)).getFirst();
            if (format > SqliteMigrations.NEWEST) {
                throw new VaultRefused.VaultTooNew(format);
            }
            MasterKey master = format > 0 ? existingKey.get() : keyForNew.get();
            TABLES.stream().skip(format).flatMap(List::stream).forEach(file::define);
            if (format == 0) {
                KeyWrap first = new KeyWraps(file, master).add(KeyWrap.fresh(1));
                insert(file, first, List.of(new SealingKey(TOKEN_KEY, Optional.empty(), AesGcm.newKey())));
            }
            if (format < SqliteMigrations.NEWEST) {
                file.migrate();
            }
            return new Opening(master, format == 0);
        }), besides);
    }

    @Override
    Map<String, SealingKey> find(Owners owners, Collection<String> names) {
        String named = switch (owners) {
            case PERSONS -> SqliteFile.among("person", names);
            case TEXTS -> SqliteFile.among("id", names) + " AND person IS NULL";
        };
        return file.list("SELECT * FROM sealing_key WHERE " + named, wraps::unwrap, SqliteFile.words(names)).stream()
                .collect(toMap(SealingKey::owner, key -> key));
    }

    @Override
    Map<String, SealingKey> add(Owners owners, List<SealingKey> keys) {
        return file.write(() -> {
            insert(file, wraps.newest(), keys);
            return find(owners, keys.stream().map(SealingKey::owner).toList());
        });
    }

    private static void insert(SqliteFile file, KeyWrap wrap, List<SealingKey> keys) {
        List<Object[]> rows = new ArrayList<>();
        for (SealingKey key : keys) {
            String person = key.person().map(UUID::toString).orElse(null);
            rows.add(new Object[]{key.id(), person, wrap.generation(), wrap.wrap(key), person});
        }
        file.changeEach("""
                INSERT OR IGNORE INTO sealing_key (id, person, generation, wrapped)
                SELECT ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM forgotten WHERE person = ?)""", rows);
    }

    @Override
    SealingKey tokenKey() {
        return tokenKey;
    }

    @Override
    Map<String, UUID> reserved(String purpose, Collection<String> tokens) {
        return meanings("SELECT token, id FROM reservation", purpose, tokens);
    }

    @Override
    Map<String, UUID> addReserved(String purpose, Map<String, UUID> ids) {
        return file.write(() -> {
            file.changeEach("INSERT OR IGNORE INTO reservation (purpose, token, id) VALUES (?, ?, ?)",
                    ids.entrySet().stream()
                            .map(one -> new Object[]{purpose, one.getKey(), one.getValue().toString()}).toList());
            return reserved(purpose, ids.keySet());
        });
    }

    @Override
    Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        return file.write(() -> {
            if (forgetting.isForgotten(person)) {
                return Optional.empty();
            }
            file.change("""
                    INSERT INTO claim (purpose, token, person) VALUES (?, ?, ?)
                    ON CONFLICT (purpose, token) DO UPDATE SET person = excluded.person WHERE person = ?""", purpose,
                    token, person, outdated);
            return holder(purpose, token);
        });
    }

    @Override
    Map<String, UUID> holders(String purpose, Collection<String> tokens) {
        return meanings("SELECT token, person AS id FROM claim", purpose, tokens);
    }

    private Map<String, UUID> meanings(String select, String purpose, Collection<String> tokens) {
        return file.list(select + " WHERE purpose = ? AND " + SqliteFile.among("token", tokens),
                SqliteStore::meaning, purpose, SqliteFile.words(tokens)).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map.Entry<String, UUID> meaning(ResultSet row, int number) throws SQLException {
        return Map.entry(row.getString("token"), SqliteRow.id(row, "id"));
    }

    @Override
    void forget(Collection<UUID> persons) {
        forgetting.forget(persons);
    }

    @Override
    Set<UUID> forgotten() {
        return forgetting.forgotten();
    }

    @Override
    boolean together(BooleanSupplier work) {
        return file.write(work::getAsBoolean);
    }

    @Override
    public void close() {
        file.close();
    }
}

package vn.oneplusone.app.vault.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.SqliteMigrations;
import vn.oneplusone.app.vault.store.VaultRefused;

/** Keys and reserved ids in one SQLite file; the key that opens them is not in it. */
public final class SqliteStore implements VaultStore {
    private static final String TOKEN_KEY = "tokens";
    private static final List<String> SCHEMA = List.of("""
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
                PRIMARY KEY (purpose, token)) STRICT, WITHOUT ROWID""", SqliteForgetting.TABLE, SqliteClaims.TABLE,
            SqliteClaims.BY_PERSON);

    private final SqliteFile file;
    private final boolean created;
    private final KeyWraps wraps;
    private final SqliteForgetting forgetting;
    private final SqliteClaims claims;
    private final SealingKey tokenKey;

    private SqliteStore(SqliteFile file, Opening opening, Erasing besides) {
        this.file = file;
        this.wraps = new KeyWraps(opening.master());
        this.forgetting = new SqliteForgetting(file, wraps, besides);
        this.claims = new SqliteClaims(file);
        this.created = opening.created();
        this.tokenKey = file.read(connection -> key(connection, TOKEN_KEY))
                .orElseThrow(() -> new SealBroken("the vault's token key is missing"));
    }

    private record Opening(MasterKey master, boolean created) {}

    /** Takes from what lies beside the keys what is of a person who is forgotten, in the same transaction. */
    public interface Erasing {
        void erase(Connection connection, UUID person) throws SQLException;
    }

    /**
     * Makes the vault unless it is there; of several processes that start at once, one makes it.
     *
     * @param besides what else goes when a person is forgotten
     */
    public static SqliteStore open(SqliteFile file, Supplier<MasterKey> existingKey, Supplier<MasterKey> keyForNew,
            Erasing besides) {
        return new SqliteStore(file, file.write(connection -> {
            int format = format(connection);
            if (format > SqliteMigrations.NEWEST) {
                throw new VaultRefused.VaultTooNew(format);
            }
            MasterKey master = format > 0 ? existingKey.get() : keyForNew.get();
            if (format == 0) {
                initialise(connection, master);
            }
            if (format == 1) {
                execute(connection, SqliteForgetting.TABLE);
            }
            if (format == 1 || format == 2) {
                execute(connection, SqliteClaims.TABLE);
                execute(connection, SqliteClaims.BY_PERSON);
            }
            if (format < SqliteMigrations.NEWEST) {
                SqliteMigrations.migrate(connection);
            }
            return new Opening(master, format == 0);
        }), besides);
    }

    private static int format(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static void initialise(Connection connection, MasterKey master) throws SQLException {
        for (String sql : SCHEMA) {
            execute(connection, sql);
        }
        KeyWrap first = KeyWrap.fresh(1);
        KeyWraps.insert(connection, first, master);
        try (var insert = new KeyInsert(connection, first)) {
            insert.add(new SealingKey(TOKEN_KEY, Optional.empty(), AesGcm.newKey()));
        }
    }

    @Override
    public Optional<SealingKey> keyOf(UUID person) {
        return file.read(connection -> keyOf(connection, person));
    }

    @Override
    public Optional<SealingKey> textKey(String id) {
        return file.read(connection -> key(connection, id)).filter(key -> key.person().isEmpty());
    }

    @Override
    public Map<UUID, SealingKey> keysOf(Collection<UUID> persons) {
        return file.write(connection -> {
            var keys = new LinkedHashMap<UUID, SealingKey>();
            try (var insert = new KeyInsert(connection, wraps.newest(connection));
                    PreparedStatement select = selectBy(connection, "person")) {
                for (UUID person : persons) {
                    Optional<SealingKey> old = find(connection, select, person.toString());
                    if (old.isPresent()) {
                        keys.put(person, old.get());
                    } else if (!SqliteForgetting.isForgotten(connection, person)) {
                        keys.put(person, insert.add(SealingKey.fresh(Optional.of(person))));
                    }
                }
            }
            return keys;
        });
    }

    @Override
    public List<SealingKey> newTextKeys(int count) {
        return file.write(connection -> {
            var keys = new ArrayList<SealingKey>(count);
            try (var insert = new KeyInsert(connection, wraps.newest(connection))) {
                for (int i = 0; i < count; i++) {
                    keys.add(insert.add(SealingKey.fresh(Optional.empty())));
                }
            }
            return keys;
        });
    }

    @Override
    public SealingKey tokenKey() {
        return tokenKey;
    }

    @Override
    public Optional<UUID> reserved(String purpose, String token) {
        return file.read(connection -> {
            try (PreparedStatement select = selectReservation(connection)) {
                return reserved(select, purpose, token);
            }
        });
    }

    @Override
    public Map<String, UUID> reserve(String purpose, Collection<String> tokens) {
        return file.write(connection -> {
            var ids = new LinkedHashMap<String, UUID>();
            try (PreparedStatement select = selectReservation(connection);
                    PreparedStatement insert = insertReservation(connection)) {
                for (String token : tokens) {
                    Optional<UUID> old = reserved(select, purpose, token);
                    UUID id = old.isPresent() ? old.get() : NearbyIds.next();
                    if (old.isEmpty()) {
                        insertReservation(insert, purpose, token, id);
                    }
                    ids.put(token, id);
                }
            }
            return ids;
        });
    }

    @Override
    public Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        return claims.claim(purpose, token, person, outdated);
    }

    @Override
    public Optional<UUID> holder(String purpose, String token) {
        return claims.holder(purpose, token);
    }

    @Override
    public boolean keep(ForkedValues values) {
        try {
            return file.write(connection -> {
                try (PreparedStatement select = selectReservation(connection);
                        PreparedStatement insert = insertReservation(connection)) {
                    for (var one : values.reservations().entrySet()) {
                        ForkedValues.Token token = one.getKey();
                        Optional<UUID> old = reserved(select, token.purpose(), token.token());
                        if (old.isEmpty()) {
                            insertReservation(insert, token.purpose(), token.token(), one.getValue());
                        } else if (!old.get().equals(one.getValue())) {
                            throw new GivenOutOtherwise();
                        }
                    }
                }
                try (var insert = new KeyInsert(connection, wraps.newest(connection))) {
                    for (SealingKey key : values.keys()) {
                        if (key.person().isPresent() && (keyOf(connection, key.person().get()).isPresent()
                                || SqliteForgetting.isForgotten(connection, key.person().get()))) {
                            throw new GivenOutOtherwise();
                        }
                        insert.add(key);
                    }
                }
                for (ForkedValues.Claim claim : values.claims()) {
                    if (!claims.claim(connection, claim.token().purpose(), claim.token().token(), claim.person(),
                            claim.before()).equals(Optional.of(claim.person()))) {
                        throw new GivenOutOtherwise();
                    }
                }
                return true;
            });
        } catch (GivenOutOtherwise e) {
            return false;
        }
    }

    /** Rolls the transaction back. */
    private static final class GivenOutOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenOutOtherwise() {
            super(null, null, false, false);
        }
    }

    private static PreparedStatement selectReservation(Connection connection) throws SQLException {
        return connection.prepareStatement("SELECT id FROM reservation WHERE purpose = ? AND token = ?");
    }

    private static PreparedStatement insertReservation(Connection connection) throws SQLException {
        return connection.prepareStatement("INSERT INTO reservation (purpose, token, id) VALUES (?, ?, ?)");
    }

    private static void insertReservation(PreparedStatement insert, String purpose, String token, UUID id)
            throws SQLException {
        insert.setString(1, purpose);
        insert.setString(2, token);
        insert.setString(3, id.toString());
        insert.executeUpdate();
    }

    private static Optional<UUID> reserved(PreparedStatement select, String purpose, String token)
            throws SQLException {
        select.setString(1, purpose);
        select.setString(2, token);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(UUID.fromString(row.getString(1))) : Optional.empty();
        }
    }

    private Optional<SealingKey> keyOf(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement select = selectBy(connection, "person")) {
            return find(connection, select, person.toString());
        }
    }

    private Optional<SealingKey> key(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = selectBy(connection, "id")) {
            return find(connection, select, id);
        }
    }

    private static PreparedStatement selectBy(Connection connection, String column) throws SQLException {
        return connection
                .prepareStatement("SELECT id, person, generation, wrapped FROM sealing_key WHERE " + column + " = ?");
    }

    private Optional<SealingKey> find(Connection connection, PreparedStatement select, String value)
            throws SQLException {
        select.setString(1, value);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(wraps.unwrap(connection, row));
        }
    }

    @Override
    public void forget(Collection<UUID> persons) {
        forgetting.forget(persons);
    }

    @Override
    public Set<UUID> forgotten() {
        return forgetting.forgotten();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public boolean created() {
        return created;
    }

    @Override
    public void close() {
        file.close();
    }

    private static final class KeyInsert implements AutoCloseable {
        private final KeyWrap wrap;
        private final PreparedStatement insert;

        KeyInsert(Connection connection, KeyWrap wrap) throws SQLException {
            this.wrap = wrap;
            this.insert = connection.prepareStatement(
                    "INSERT INTO sealing_key (id, person, generation, wrapped) VALUES (?, ?, ?, ?)");
        }

        SealingKey add(SealingKey key) throws SQLException {
            insert.setString(1, key.id());
            insert.setString(2, key.person().map(UUID::toString).orElse(null));
            insert.setInt(3, wrap.generation());
            insert.setBytes(4, wrap.wrap(key));
            insert.executeUpdate();
            return key;
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}

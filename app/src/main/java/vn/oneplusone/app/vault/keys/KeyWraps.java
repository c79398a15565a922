package vn.oneplusone.app.vault.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;

/** The wrapping keys of a vault's file, opened once each. */
final class KeyWraps {
    private final MasterKey master;
    private final Map<Integer, KeyWrap> opened = new ConcurrentHashMap<>();

    KeyWraps(MasterKey master) {
        this.master = master;
    }

    /** What new keys are wrapped with: asked in the same transaction, another process may have moved on. */
    KeyWrap newest(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(generation) FROM wrapping_key")) {
            return wrap(connection, row.getInt(1));
        }
    }

    /** The next one, in the file but not yet known here: its transaction may still fail. */
    KeyWrap next(Connection connection) throws SQLException {
        KeyWrap next = KeyWrap.fresh(newest(connection).generation() + 1);
        insert(connection, next, master);
        return next;
    }

    static void insert(Connection connection, KeyWrap wrap, MasterKey master) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO wrapping_key VALUES (?, ?)")) {
            insert.setInt(1, wrap.generation());
            insert.setBytes(2, wrap.wrapped(master));
            insert.executeUpdate();
        }
    }

    /** The key of a row of {@code id, person, generation, wrapped}. */
    SealingKey unwrap(Connection connection, ResultSet row) throws SQLException {
        Optional<UUID> person = Optional.ofNullable(row.getString("person")).map(UUID::fromString);
        return wrap(connection, row.getInt("generation")).unwrap(row.getString("id"), person,
                row.getBytes("wrapped"));
    }

    private KeyWrap wrap(Connection connection, int generation) throws SQLException {
        KeyWrap known = opened.get(generation);
        if (known != null) {
            return known;
        }
        try (PreparedStatement select = connection
                .prepareStatement("SELECT wrapped FROM wrapping_key WHERE generation = ?")) {
            select.setInt(1, generation);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SealBroken("the vault has no wrapping key " + generation);
                }
                KeyWrap wrap = KeyWrap.open(generation, row.getBytes(1), master);
                // an erasure, here or in another process, has destroyed those before
                opened.keySet().removeIf(older -> older < generation);
                opened.put(generation, wrap);
                return wrap;
            }
        }
    }

    /** Forgets what was opened. */
    void clear() {
        opened.clear();
    }
}

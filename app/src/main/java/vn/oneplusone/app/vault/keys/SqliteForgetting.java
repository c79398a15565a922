package vn.oneplusone.app.vault.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.oneplusone.app.vault.keys.Vault.ErasureUnfinished;
import vn.oneplusone.app.vault.store.SqliteFile;

/**
 * Destroys keys, and the bytes that they were. Deleting a row leaves copies: in the write-ahead log, in the page as it was
 * before the log is copied back, and where a page was once split. So the file is written anew and its log emptied.
 */
final class SqliteForgetting {
    /** New in format 2. {@code complete} is 0 until the old bytes are cleared away. */
    static final String TABLE = """
            CREATE TABLE forgotten (
                person TEXT PRIMARY KEY,
                complete INTEGER NOT NULL) STRICT, WITHOUT ROWID""";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 1_000;
    private static final String IS_FORGOTTEN = "SELECT count(*) FROM forgotten WHERE person = ?";

    private final SqliteFile file;
    private final KeyWraps wraps;
    private final SqliteStore.Erasing besides;

    SqliteForgetting(SqliteFile file, KeyWraps wraps, SqliteStore.Erasing besides) {
        this.besides = besides;
        this.file = file;
        this.wraps = wraps;
    }

    void forget(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return;
        }
        Set<UUID> destroyed = file.writeAlone(connection -> {
            var due = new LinkedHashSet<UUID>();
            for (UUID person : persons) {
                if (count(connection, IS_FORGOTTEN + " AND complete = 1", person) == 0 && due.add(person)) {
                    destroy(connection, person);
                }
            }
            if (!due.isEmpty()) {
                rewrapAll(connection);
            }
            return due;
        });
        if (!destroyed.isEmpty()) {
            wraps.clear();
            if (!file.rewrite(PATIENCE)) {
                throw new ErasureUnfinished();
            }
            file.write(connection -> {
                for (UUID person : destroyed) {
                    update(connection, "UPDATE forgotten SET complete = 1 WHERE person = ?", person);
                }
                return destroyed;
            });
        }
    }

    private void destroy(Connection connection, UUID person) throws SQLException {
        update(connection, "DELETE FROM sealing_key WHERE person = ?", person);
        update(connection, "DELETE FROM reservation WHERE id = ?", person);
        update(connection, "DELETE FROM claim WHERE person = ?", person);
        besides.erase(connection, person);
        update(connection, "INSERT OR IGNORE INTO forgotten VALUES (?, 0)", person);
    }

    /** Whoever keeps a copy of the destroyed row, and later steals the master key, has no wrapping key that opens it. */
    private void rewrapAll(Connection connection) throws SQLException {
        KeyWrap next = wraps.next(connection);
        List<SealingKey> page = List.of();
        do {
            page = page(connection, page.isEmpty() ? "" : page.getLast().id());
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE sealing_key SET generation = ?, wrapped = ? WHERE id = ?")) {
                for (SealingKey key : page) {
                    update.setInt(1, next.generation());
                    update.setBytes(2, next.wrap(key));
                    update.setString(3, key.id());
                    update.addBatch();
                }
                update.executeBatch();
            }
        } while (page.size() == PAGE);
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM wrapping_key WHERE generation < ?")) {
            delete.setInt(1, next.generation());
            delete.executeUpdate();
        }
    }

    private List<SealingKey> page(Connection connection, String after) throws SQLException {
        var page = new ArrayList<SealingKey>(PAGE);
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, person, generation, wrapped FROM sealing_key WHERE id > ? ORDER BY id LIMIT " + PAGE)) {
            select.setString(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    page.add(wraps.unwrap(connection, row));
                }
            }
        }
        return page;
    }

    Set<UUID> forgotten() {
        return file.read(connection -> {
            var persons = new LinkedHashSet<UUID>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT person FROM forgotten WHERE complete = 1")) {
                while (row.next()) {
                    persons.add(UUID.fromString(row.getString(1)));
                }
            }
            return persons;
        });
    }

    /** Also where the bytes are not cleared away yet: nobody gets a new key. */
    static boolean isForgotten(Connection connection, UUID person) throws SQLException {
        return count(connection, IS_FORGOTTEN, person) > 0;
    }

    private static int count(Connection connection, String sql, UUID person) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, person.toString());
            try (ResultSet row = select.executeQuery()) {
                return row.getInt(1);
            }
        }
    }

    private static int update(Connection connection, String sql, UUID person) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, person.toString());
            return update.executeUpdate();
        }
    }
}

package vn.oneplusone.app.vault.keys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;

/** Tokens that stand for people, each for one person at a time, in the vault's SQLite file. */
final class SqliteClaims {
    static final String TABLE = """
            CREATE TABLE claim (
                purpose TEXT NOT NULL,
                token TEXT NOT NULL,
                person TEXT NOT NULL,
                PRIMARY KEY (purpose, token)) STRICT, WITHOUT ROWID""";

    /** Forgetting looks for all that one person holds. */
    static final String BY_PERSON = "CREATE INDEX claim_by_person ON claim (person)";

    private static final String UNLESS_HELD = """
            INSERT INTO claim (purpose, token, person) VALUES (?, ?, ?)
            ON CONFLICT (purpose, token) DO UPDATE SET person = excluded.person WHERE person = ?""";

    private final SqliteFile file;

    SqliteClaims(SqliteFile file) {
        this.file = file;
    }

    Optional<UUID> claim(String purpose, String token, UUID person, @Nullable UUID outdated) {
        return file.write(connection -> claim(connection, purpose, token, person, outdated));
    }

    /** The same within somebody's transaction. */
    Optional<UUID> claim(Connection connection, String purpose, String token, UUID person, @Nullable UUID outdated)
            throws SQLException {
        if (SqliteForgetting.isForgotten(connection, person)) {
            return Optional.empty();
        }
        try (PreparedStatement claim = connection.prepareStatement(UNLESS_HELD)) {
            claim.setString(1, purpose);
            claim.setString(2, token);
            claim.setString(3, person.toString());
            claim.setString(4, outdated == null ? null : outdated.toString());
            claim.executeUpdate();
        }
        return holder(connection, purpose, token);
    }

    Optional<UUID> holder(String purpose, String token) {
        return file.read(connection -> holder(connection, purpose, token));
    }

    private static Optional<UUID> holder(Connection connection, String purpose, String token) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT person FROM claim WHERE purpose = ? AND token = ?")) {
            select.setString(1, purpose);
            select.setString(2, token);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(UUID.fromString(row.getString(1))) : Optional.empty();
            }
        }
    }
}

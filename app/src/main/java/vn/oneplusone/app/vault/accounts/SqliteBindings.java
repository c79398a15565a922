package vn.oneplusone.app.vault.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import vn.oneplusone.app.vault.store.SqliteFile;

/** Which identity of a provider belongs to which account: one for each, both ways. */
final class SqliteBindings {
    private final SqliteFile file;

    SqliteBindings(SqliteFile file) {
        this.file = file;
    }

    AccountStore.Bound bind(String username, ProviderIdentity identity, Instant since) {
        return file.write(connection -> {
            if (owner(connection, identity).isPresent()) {
                return AccountStore.Bound.TAKEN;
            }
            if (of(connection, username).isPresent()) {
                return AccountStore.Bound.ALREADY;
            }
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO provider_binding (issuer, subject, username, since)
                    SELECT ?, ?, username, ? FROM account WHERE username = ? AND NOT closed""")) {
                insert.setString(1, identity.issuer());
                insert.setString(2, identity.subject());
                insert.setLong(3, since.toEpochMilli());
                insert.setString(4, username);
                return insert.executeUpdate() == 1 ? AccountStore.Bound.DONE : AccountStore.Bound.CLOSED;
            }
        });
    }

    Optional<String> owner(ProviderIdentity identity) {
        return file.read(connection -> owner(connection, identity));
    }

    private static Optional<String> owner(Connection connection, ProviderIdentity identity) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT username FROM provider_binding WHERE issuer = ? AND subject = ?")) {
            select.setString(1, identity.issuer());
            select.setString(2, identity.subject());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    Optional<ProviderBinding> of(String username) {
        return file.read(connection -> of(connection, username));
    }

    private static Optional<ProviderBinding> of(Connection connection, String username) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT issuer, subject, since FROM provider_binding WHERE username = ?")) {
            select.setString(1, username);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ProviderBinding(new ProviderIdentity(row.getString(1), row.getString(2)),
                                Instant.ofEpochMilli(row.getLong(3))))
                        : Optional.empty();
            }
        }
    }

    boolean unbind(String username) {
        return file.write(connection -> unbind(connection, username));
    }

    static boolean unbind(Connection connection, String username) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM provider_binding WHERE username = ?")) {
            delete.setString(1, username);
            return delete.executeUpdate() == 1;
        }
    }
}

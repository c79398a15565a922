package vn.oneplusone.app.vault.accounts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;

/** The rows of accounts and sign-in links. */
final class SqliteAccounts implements AccountStore {
    private final SqliteFile file;
    private final SqliteBindings bindings;

    SqliteAccounts(SqliteFile file) {
        this.file = file;
        this.bindings = new SqliteBindings(file);
    }

    @Override
    public boolean add(Account account, Optional<String> hash) {
        return file.write(connection -> add(connection, account, hash, null));
    }

    private static boolean add(Connection connection, Account account, Optional<String> hash, @Nullable UUID former)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO account (username, display_name, role, unit, actor, created_at, password, former)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING""")) {
            insert.setString(1, account.username());
            insert.setString(2, account.displayName());
            insert.setString(3, account.role().name());
            insert.setString(4, text(account.unit()));
            insert.setString(5, account.actor().toString());
            insert.setLong(6, account.createdAt().toEpochMilli());
            insert.setString(7, hash.orElse(null));
            insert.setString(8, text(former));
            return insert.executeUpdate() == 1;
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable UUID id(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    @Override
    public Optional<Entry> find(String username) {
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT * FROM account WHERE username = ?""")) {
                select.setString(1, username);
                try (ResultSet row = select.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Entry(account(row), Optional.ofNullable(row.getString("password"))))
                            : Optional.empty();
                }
            }
        });
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("username"), row.getString("display_name"),
                Role.valueOf(row.getString("role")), id(row.getString("unit")),
                UUID.fromString(row.getString("actor")), Instant.ofEpochMilli(row.getLong("created_at")),
                row.getInt("closed") == 1, row.getLong("version"), row.getLong("sessions"));
    }

    @Override
    public List<KnownAccount> all() {
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT account.*, expires FROM account LEFT JOIN sign_in_link USING (username)
                    ORDER BY username""");
                    ResultSet row = select.executeQuery()) {
                var all = new ArrayList<KnownAccount>();
                while (row.next()) {
                    all.add(new KnownAccount(account(row), row.getString("password") != null,
                            instant(row, "last_sign_in"), instant(row, "expires"), id(row.getString("former"))));
                }
                return all;
            }
        });
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public Outcome replace(Account account) {
        return file.write(connection -> replace(connection, account));
    }

    private static Outcome replace(Connection connection, Account account) throws SQLException {
        // in one transaction, so that the last two cannot go at once
        if (!account.administers() && isLastAdministrator(connection, account.username())) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        try (PreparedStatement update = connection.prepareStatement("""
                UPDATE account SET display_name = ?, role = ?, unit = ?, closed = ?, version = ?, sessions = ?
                WHERE username = ? AND version = ?""")) {
            update.setString(1, account.displayName());
            update.setString(2, account.role().name());
            update.setString(3, text(account.unit()));
            update.setInt(4, account.closed() ? 1 : 0);
            update.setLong(5, account.version());
            update.setLong(6, account.sessions());
            update.setString(7, account.username());
            update.setLong(8, account.version() - 1);
            if (update.executeUpdate() == 0) {
                return Outcome.STALE;
            }
        }
        if (account.closed()) {
            deleteLink(connection, account.username());
        }
        return Outcome.CHANGED;
    }

    @Override
    public HandedOver handOver(Account old, Account next) {
        return file.write(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT EXISTS (SELECT 1 FROM account AS old WHERE old.actor = account.former AND old.closed
                    AND old.username = ?) FROM account WHERE username = ?""")) {
                select.setString(1, old.username());
                select.setString(2, next.username());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        return row.getBoolean(1) ? HandedOver.AGAIN : HandedOver.TAKEN;
                    }
                }
            }
            if (old.closed()) {
                return HandedOver.STALE;
            }
            switch (replace(connection, old.closed(true))) {
                case STALE -> {
                    return HandedOver.STALE;
                }
                case LAST_ADMINISTRATOR -> {
                    return HandedOver.LAST_ADMINISTRATOR;
                }
                case CHANGED -> {
                }
            }
            SqliteBindings.unbind(connection, old.username());
            add(connection, next, Optional.empty(), old.actor());
            return HandedOver.DONE;
        });
    }

    /** Whether nobody else could come in to administer. */
    private static boolean isLastAdministrator(Connection connection, String username) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT 1 FROM account WHERE username = ?1 AND role = 'ADMINISTRATOR' AND NOT closed
                AND NOT EXISTS (SELECT 1 FROM account WHERE username <> ?1 AND role = 'ADMINISTRATOR' AND NOT closed
                AND (password IS NOT NULL OR last_sign_in IS NOT NULL))""")) {
            select.setString(1, username);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void deleteLink(Connection connection, String username) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("DELETE FROM sign_in_link WHERE username = ?")) {
            delete.setString(1, username);
            delete.executeUpdate();
        }
    }

    @Override
    public boolean setPassword(String username, String hash) {
        return file.write(connection -> {
            deleteLink(connection, username);
            return setPassword(connection, username, hash);
        });
    }

    private static boolean setPassword(Connection connection, String username, String hash) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE account SET password = ?, sessions = sessions + 1 WHERE username = ? AND NOT closed")) {
            update.setString(1, hash);
            update.setString(2, username);
            return update.executeUpdate() == 1;
        }
    }

    @Override
    public void signedIn(String username, Instant at) {
        file.write(connection -> {
            try (PreparedStatement update = connection
                    .prepareStatement("UPDATE account SET last_sign_in = ? WHERE username = ?")) {
                update.setLong(1, at.toEpochMilli());
                update.setString(2, username);
                return update.executeUpdate();
            }
        });
    }

    @Override
    public boolean nobodyHasPassword() {
        return file.read(connection -> {
            try (PreparedStatement select = connection
                    .prepareStatement("SELECT 1 FROM account WHERE password IS NOT NULL LIMIT 1");
                    ResultSet row = select.executeQuery()) {
                return !row.next();
            }
        });
    }

    @Override
    public boolean replaceLink(String username, String token, Instant expires) {
        return replaceLink(username, token, expires, "");
    }

    @Override
    public boolean replaceFirstLink(String username, String token, Instant expires) {
        return replaceLink(username, token, expires,
                " AND NOT EXISTS (SELECT 1 FROM account WHERE password IS NOT NULL)");
    }

    private boolean replaceLink(String username, String token, Instant expires, String condition) {
        return file.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT OR REPLACE INTO sign_in_link (token, username, expires)
                    SELECT ?, username, ? FROM account WHERE username = ? AND NOT closed""" + condition)) {
                insert.setString(1, token);
                insert.setLong(2, expires.toEpochMilli());
                insert.setString(3, username);
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<String> linked(String token, Instant now) {
        return file.read(connection -> linked(connection, token, now));
    }

    private static Optional<String> linked(Connection connection, String token, Instant now) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("SELECT username FROM sign_in_link WHERE token = ? AND expires > ?")) {
            select.setString(1, token);
            select.setLong(2, now.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public Optional<String> redeem(String token, Instant now, String hash) {
        return file.write(connection -> {
            Optional<String> username = linked(connection, token, now);
            if (username.isPresent()) {
                deleteLink(connection, username.get());
                setPassword(connection, username.get(), hash);
            }
            return username;
        });
    }

    @Override
    public Bound bind(String username, ProviderIdentity identity, Instant since) {
        return bindings.bind(username, identity, since);
    }

    @Override
    public Optional<String> owner(ProviderIdentity identity) {
        return bindings.owner(identity);
    }

    @Override
    public Optional<ProviderBinding> binding(String username) {
        return bindings.of(username);
    }

    @Override
    public boolean unbind(String username) {
        return bindings.unbind(username);
    }
}

package vn.oneplusone.app.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The rows of accounts and sign-in links. */
final class SqliteAccounts implements AccountStore {
    static final String ACCOUNT = """
            CREATE TABLE account (
                username TEXT PRIMARY KEY,
                display_name TEXT NOT NULL,
                role TEXT NOT NULL,
                unit TEXT,
                actor TEXT NOT NULL UNIQUE,
                created_at INTEGER NOT NULL,
                password TEXT) STRICT, WITHOUT ROWID""";
    static final String SIGN_IN_LINK = """
            CREATE TABLE sign_in_link (
                token TEXT PRIMARY KEY,
                username TEXT NOT NULL UNIQUE REFERENCES account,
                expires INTEGER NOT NULL) STRICT, WITHOUT ROWID""";

    private final SqliteFile file;

    SqliteAccounts(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(Account account, Optional<String> hash) {
        return file.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO account (username, display_name, role, unit, actor, created_at, password)
                    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING""")) {
                UUID unit = account.unit();
                insert.setString(1, account.username());
                insert.setString(2, account.displayName());
                insert.setString(3, account.role().name());
                insert.setString(4, unit == null ? null : unit.toString());
                insert.setString(5, account.actor().toString());
                insert.setLong(6, account.createdAt().toEpochMilli());
                insert.setString(7, hash.orElse(null));
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<Entry> find(String username) {
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT username, display_name, role, unit, actor, created_at, password
                    FROM account WHERE username = ?""")) {
                select.setString(1, username);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(entry(row)) : Optional.empty();
                }
            }
        });
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        var account = new Account(row.getString("username"), row.getString("display_name"),
                Role.valueOf(row.getString("role")), unit == null ? null : UUID.fromString(unit),
                UUID.fromString(row.getString("actor")), Instant.ofEpochMilli(row.getLong("created_at")));
        return new Entry(account, Optional.ofNullable(row.getString("password")));
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
                    SELECT ?, username, ? FROM account WHERE username = ?""" + condition)) {
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
                try (PreparedStatement delete = connection
                        .prepareStatement("DELETE FROM sign_in_link WHERE username = ?");
                        PreparedStatement update = connection
                                .prepareStatement("UPDATE account SET password = ? WHERE username = ?")) {
                    delete.setString(1, username.get());
                    delete.executeUpdate();
                    update.setString(1, hash);
                    update.setString(2, username.get());
                    update.executeUpdate();
                }
            }
            return username;
        });
    }
}

package vn.oneplusone.app.vault.accounts;

import static vn.oneplusone.app.vault.store.SqliteRow.id;
import static vn.oneplusone.app.vault.store.SqliteRow.idOrNull;
import static vn.oneplusone.app.vault.store.SqliteRow.instant;
import static vn.oneplusone.app.vault.store.SqliteRow.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;

/** The rows of accounts, of sign-in links and of identities at a provider. */
record SqliteAccounts(SqliteFile file) implements AccountStore {
    @Override
    public boolean add(Account account, Optional<String> hash) {
        return add(account, hash, null);
    }

    private boolean add(Account account, Optional<String> hash, @Nullable UUID former) {
        return file.change("""
                INSERT INTO account (username, display_name, role, unit, actor, created_at, password, former)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (username) DO NOTHING""", account.username(),
                account.displayName(), account.role(), account.unit(), account.actor(), account.createdAt(),
                hash.orElse(null), former) == 1;
    }

    @Override
    public Optional<Entry> find(String username) {
        return file.first("SELECT * FROM account WHERE username = ?",
                (row, number) -> new Entry(account(row), Optional.ofNullable(row.getString("password"))), username);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(row.getString("username"), row.getString("display_name"),
                Role.valueOf(row.getString("role")), idOrNull(row, "unit"), id(row, "actor"),
                instant(row, "created_at"), row.getInt("closed") == 1, row.getLong("version"),
                row.getLong("sessions"));
    }

    @Override
    public List<KnownAccount> all() {
        return file.list("""
                SELECT account.*, expires FROM account LEFT JOIN sign_in_link USING (username) ORDER BY username""",
                (row, number) -> new KnownAccount(account(row), row.getString("password") != null,
                        instantOrNull(row, "last_sign_in"), instantOrNull(row, "expires"), idOrNull(row, "former")));
    }

    @Override
    public Outcome replace(Account account) {
        // in one transaction, so that the last two cannot go at once
        return file.write(() -> {
            if (!account.administers() && isLastAdministrator(account.username())) {
                return Outcome.LAST_ADMINISTRATOR;
            }
            if (file.change("""
                    UPDATE account SET display_name = ?, role = ?, unit = ?, closed = ?, version = ?, sessions = ?
                    WHERE username = ? AND version = ?""", account.displayName(), account.role(), account.unit(),
                    account.closed() ? 1 : 0, account.version(), account.sessions(), account.username(),
                    account.version() - 1) == 0) {
                return Outcome.STALE;
            }
            if (account.closed()) {
                deleteLink(account.username());
            }
            return Outcome.CHANGED;
        });
    }

    @Override
    public HandedOver handOver(Account old, Account next) {
        return file.write(() -> {
            Optional<Boolean> there = file.first("""
                    SELECT EXISTS (SELECT 1 FROM account AS old WHERE old.actor = account.former AND old.closed
                    AND old.username = ?) FROM account WHERE username = ?""", (row, number) -> row.getBoolean(1),
                    old.username(), next.username());
            if (there.isPresent()) {
                return there.get() ? HandedOver.AGAIN : HandedOver.TAKEN;
            }
            return switch (old.closed() ? Outcome.STALE : replace(old.closed(true))) {
                case STALE -> HandedOver.STALE;
                case LAST_ADMINISTRATOR -> HandedOver.LAST_ADMINISTRATOR;
                case CHANGED -> {
                    unbind(old.username());
                    add(next, Optional.empty(), old.actor());
                    yield HandedOver.DONE;
                }
            };
        });
    }

    /** Whether nobody else could come in to administer. */
    private boolean isLastAdministrator(String username) {
        return file.first("""
                SELECT 1 FROM account WHERE username = ? AND role = 'ADMINISTRATOR' AND NOT closed
                AND NOT EXISTS (SELECT 1 FROM account WHERE username <> ? AND role = 'ADMINISTRATOR' AND NOT closed
                AND (password IS NOT NULL OR last_sign_in IS NOT NULL))""", (row, number) -> true, username,
                username).isPresent();
    }

    private void deleteLink(String username) {
        file.change("DELETE FROM sign_in_link WHERE username = ?", username);
    }

    @Override
    public boolean setPassword(String username, String hash) {
        return file.write(() -> {
            deleteLink(username);
            return file.change(
                    "UPDATE account SET password = ?, sessions = sessions + 1 WHERE username = ? AND NOT closed", hash,
                    username) == 1;
        });
    }

    @Override
    public void signedIn(String username, Instant at) {
        file.change("UPDATE account SET last_sign_in = ? WHERE username = ?", at, username);
    }

    @Override
    public boolean nobodyHasPassword() {
        return file.first("SELECT 1 FROM account WHERE password IS NOT NULL LIMIT 1", (row, number) -> true).isEmpty();
    }

    @Override
    public boolean replaceLink(String username, String token, Instant expires) {
        return file.change("""
                INSERT OR REPLACE INTO sign_in_link (token, username, expires)
                SELECT ?, username, ? FROM account WHERE username = ? AND NOT closed""", token, expires,
                username) == 1;
    }

    @Override
    public boolean replaceFirstLink(String username, String token, Instant expires) {
        return file.write(() -> nobodyHasPassword() && replaceLink(username, token, expires));
    }

    @Override
    public Optional<String> linked(String token, Instant now) {
        return file.first("SELECT username FROM sign_in_link WHERE token = ? AND expires > ?",
                (row, number) -> row.getString(1), token, now);
    }

    @Override
    public Optional<String> redeem(String token, Instant now, String hash) {
        return file.write(() -> {
            Optional<String> username = linked(token, now);
            username.ifPresent(found -> setPassword(found, hash));
            return username;
        });
    }

    @Override
    public Bound bind(String username, ProviderIdentity identity, Instant since) {
        return file.write(() -> {
            if (owner(identity).isPresent()) {
                return Bound.TAKEN;
            }
            if (binding(username).isPresent()) {
                return Bound.ALREADY;
            }
            return file.change("""
                    INSERT INTO provider_binding (issuer, subject, username, since)
                    SELECT ?, ?, username, ? FROM account WHERE username = ? AND NOT closed""", identity.issuer(),
                    identity.subject(), since, username) == 1 ? Bound.DONE : Bound.CLOSED;
        });
    }

    @Override
    public Optional<String> owner(ProviderIdentity identity) {
        return file.first("SELECT username FROM provider_binding WHERE issuer = ? AND subject = ?",
                (row, number) -> row.getString(1), identity.issuer(), identity.subject());
    }

    @Override
    public Optional<ProviderBinding> binding(String username) {
        return file.first("SELECT issuer, subject, since FROM provider_binding WHERE username = ?",
                (row, number) -> new ProviderBinding(new ProviderIdentity(row.getString(1), row.getString(2)),
                        instant(row, "since")),
                username);
    }

    @Override
    public boolean unbind(String username) {
        return file.change("DELETE FROM provider_binding WHERE username = ?", username) == 1;
    }
}

package vn.oneplusone.app.vault.accounts;

import java.time.Instant;
import java.util.Optional;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.SqliteRow;

/** Which identity of a provider belongs to which account: one for each, both ways. */
final class SqliteBindings {
    private final SqliteFile file;

    SqliteBindings(SqliteFile file) {
        this.file = file;
    }

    AccountStore.Bound bind(String username, ProviderIdentity identity, Instant since) {
        return file.write(() -> {
            if (owner(identity).isPresent()) {
                return AccountStore.Bound.TAKEN;
            }
            if (of(username).isPresent()) {
                return AccountStore.Bound.ALREADY;
            }
            return file.change("""
                    INSERT INTO provider_binding (issuer, subject, username, since)
                    SELECT ?, ?, username, ? FROM account WHERE username = ? AND NOT closed""", identity.issuer(),
                    identity.subject(), since, username) == 1 ? AccountStore.Bound.DONE : AccountStore.Bound.CLOSED;
        });
    }

    Optional<String> owner(ProviderIdentity identity) {
        return file.first("SELECT username FROM provider_binding WHERE issuer = ? AND subject = ?",
                (row, number) -> row.getString(1), identity.issuer(), identity.subject());
    }

    Optional<ProviderBinding> of(String username) {
        return file.first("SELECT issuer, subject, since FROM provider_binding WHERE username = ?",
                (row, number) -> new ProviderBinding(new ProviderIdentity(row.getString(1), row.getString(2)),
                        SqliteRow.instant(row, "since")),
                username);
    }

    boolean unbind(String username) {
        return file.change("DELETE FROM provider_binding WHERE username = ?", username) == 1;
    }
}

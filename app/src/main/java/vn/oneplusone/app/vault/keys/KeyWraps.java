package vn.oneplusone.app.vault.keys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.oneplusone.app.vault.keys.Vault.SealBroken;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.SqliteRow;

/** The wrapping keys of a vault's file, opened once each. */
final class KeyWraps {
    private final SqliteFile file;
    private final MasterKey master;
    private final Map<Integer, KeyWrap> opened = new ConcurrentHashMap<>();

    KeyWraps(SqliteFile file, MasterKey master) {
        this.file = file;
        this.master = master;
    }

    /** What new keys are wrapped with: asked in the same transaction, another process may have moved on. */
    KeyWrap newest() {
        return wrap(file.list("SELECT max(generation) FROM wrapping_key", (row, number) -> row.getInt(1)).getFirst());
    }

    /** Another one, in the file but not yet known here: its transaction may still fail. */
    KeyWrap add(KeyWrap wrap) {
        file.change("INSERT INTO wrapping_key VALUES (?, ?)", wrap.generation(), wrap.wrapped(master));
        return wrap;
    }

    /** The key of a row of {@code sealing_key}. */
    SealingKey unwrap(ResultSet row, int number) throws SQLException {
        return wrap(row.getInt("generation")).unwrap(row.getString("id"),
                Optional.ofNullable(SqliteRow.idOrNull(row, "person")), row.getBytes("wrapped"));
    }

    private KeyWrap wrap(int generation) {
        KeyWrap known = opened.get(generation);
        if (known != null) {
            return known;
        }
        KeyWrap wrap = file
                .first("SELECT wrapped FROM wrapping_key WHERE generation = ?",
                        (row, number) -> KeyWrap.open(generation, row.getBytes(1), master), generation)
                .orElseThrow(() -> new SealBroken("the vault has no wrapping key " + generation));
        // an erasure, here or in another process, has destroyed those before
        opened.keySet().removeIf(older -> older < generation);
        opened.put(generation, wrap);
        return wrap;
    }

    /** Forgets what was opened. */
    void clear() {
        opened.clear();
    }
}

package vn.oneplusone.app.vault.keys;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import vn.oneplusone.app.vault.keys.Vault.ErasureUnfinished;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.SqliteRow;

/**
 * Destroys keys, and the bytes that they were. Deleting a row leaves copies: in the write-ahead log, in the page as it was
 * before the log is copied back, and where a page was once split. So the file is written anew and its log emptied.
 */
record SqliteForgetting(SqliteFile file, KeyWraps wraps, Consumer<UUID> besides) {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 1_000;

    void forget(Collection<UUID> persons) {
        if (persons.isEmpty()) {
            return;
        }
        Set<UUID> destroyed = file.writeAlone(() -> {
            var due = new LinkedHashSet<>(persons);
            due.removeAll(forgotten());
            due.forEach(this::destroy);
            if (!due.isEmpty()) {
                rewrapAll();
            }
            return due;
        });
        if (!destroyed.isEmpty()) {
            wraps.clear();
            if (!file.rewrite(PATIENCE)) {
                throw new ErasureUnfinished();
            }
            file.write(() -> {
                destroyed.forEach(person -> file.change("UPDATE forgotten SET complete = 1 WHERE person = ?", person));
                return destroyed;
            });
        }
    }

    private void destroy(UUID person) {
        file.change("DELETE FROM sealing_key WHERE person = ?", person);
        file.change("DELETE FROM reservation WHERE id = ?", person);
        file.change("DELETE FROM claim WHERE person = ?", person);
        besides.accept(person);
        file.change("INSERT OR IGNORE INTO forgotten VALUES (?, 0)", person);
    }

    /** A copy of the destroyed row opens with no wrapping key that is left, even to a thief of the master key. */
    private void rewrapAll() {
        KeyWrap next = wraps.add(KeyWrap.fresh(wraps.newest().generation() + 1));
        List<SealingKey> page = List.of();
        do {
            page = file.list("SELECT * FROM sealing_key WHERE id > ? ORDER BY id LIMIT ?", wraps::unwrap,
                    page.isEmpty() ? "" : page.getLast().id(), PAGE);
            file.changeEach("UPDATE sealing_key SET generation = ?, wrapped = ? WHERE id = ?",
                    page.stream().map(key -> new Object[]{next.generation(), next.wrap(key), key.id()}).toList());
        } while (page.size() == PAGE);
        file.change("DELETE FROM wrapping_key WHERE generation < ?", next.generation());
    }

    Set<UUID> forgotten() {
        return new LinkedHashSet<>(file.list("SELECT person FROM forgotten WHERE complete = 1",
                (row, number) -> SqliteRow.id(row, "person")));
    }

    /** Also where the bytes are not cleared away yet: nobody gets a new key. */
    boolean isForgotten(UUID person) {
        return file.first("SELECT 1 FROM forgotten WHERE person = ?", (row, number) -> true, person).isPresent();
    }
}

package vn.oneplusone.app.vault.journal;

import static vn.oneplusone.app.vault.store.SqliteRow.id;
import static vn.oneplusone.app.vault.store.SqliteRow.idOrNull;
import static vn.oneplusone.app.vault.store.SqliteRow.instant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;

/** The rows of the journal. */
record SqliteJournal(SqliteFile file) implements JournalStore {
    @Override
    public void append(List<JournalEntry> entries) {
        file.write(() -> {
            entries.forEach(entry -> file.change(
                    "INSERT INTO journal (at, actor, kind, person, place) VALUES (?, ?, ?, ?, ?)", entry.at(),
                    entry.actor(), entry.kind(), entry.person(), entry.place()));
            return entries;
        });
    }

    @Override
    public List<JournalEntry> before(@Nullable String cursor, @Nullable Instant from, @Nullable Instant until,
            int limit) {
        return file.list("""
                SELECT * FROM journal WHERE number < ? AND at >= ? AND at < ? ORDER BY number DESC LIMIT ?""",
                (row, number) -> new JournalEntry(row.getString("number"), instant(row, "at"), id(row, "actor"),
                        JournalEntry.Kind.valueOf(row.getString("kind")), idOrNull(row, "person"),
                        row.getString("place")),
                cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor),
                from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                until == null ? Long.MAX_VALUE : until.toEpochMilli(), limit);
    }
}

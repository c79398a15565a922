package vn.oneplusone.app.vault.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;

/** The rows of the journal. */
final class SqliteJournal implements JournalStore {
    private final SqliteFile file;

    SqliteJournal(SqliteFile file) {
        this.file = file;
    }

    @Override
    public void append(List<JournalEntry> entries) {
        file.write(connection -> {
            try (PreparedStatement insert = connection
                    .prepareStatement("INSERT INTO journal (at, actor, kind, person, place) VALUES (?, ?, ?, ?, ?)")) {
                for (JournalEntry entry : entries) {
                    UUID person = entry.person();
                    insert.setLong(1, entry.at().toEpochMilli());
                    insert.setString(2, entry.actor().toString());
                    insert.setString(3, entry.kind().name());
                    insert.setString(4, person == null ? null : person.toString());
                    insert.setString(5, entry.place());
                    insert.executeUpdate();
                }
                return entries.size();
            }
        });
    }

    @Override
    public List<JournalEntry> before(@Nullable String cursor, @Nullable Instant from, @Nullable Instant until,
            int limit) {
        long number = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        return file.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    SELECT number, at, actor, kind, person, place FROM journal
                    WHERE number < ? AND at >= ? AND at < ? ORDER BY number DESC LIMIT ?""")) {
                select.setLong(1, number);
                select.setLong(2, from == null ? Long.MIN_VALUE : from.toEpochMilli());
                select.setLong(3, until == null ? Long.MAX_VALUE : until.toEpochMilli());
                select.setInt(4, limit);
                try (ResultSet row = select.executeQuery()) {
                    var entries = new ArrayList<JournalEntry>();
                    while (row.next()) {
                        String person = row.getString("person");
                        entries.add(new JournalEntry(row.getString("number"),
                                Instant.ofEpochMilli(row.getLong("at")), UUID.fromString(row.getString("actor")),
                                JournalEntry.Kind.valueOf(row.getString("kind")),
                                person == null ? null : UUID.fromString(person), row.getString("place")));
                    }
                    return entries;
                }
            }
        });
    }
}

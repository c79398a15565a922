package vn.oneplusone.app.vault.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the journal is: entries are added and read, never changed or taken away. */
interface JournalStore {
    /** All of them are durable when this returns; their cursors are given by the store. */
    void append(List<JournalEntry> entries);

    /**
     * Those that came before a cursor, or the newest if there is none; the newest first.
     *
     * @param from none that is older; null for all
     * @param until none of that moment or later; null for all
     */
    List<JournalEntry> before(@Nullable String cursor, @Nullable Instant from, @Nullable Instant until, int limit);
}

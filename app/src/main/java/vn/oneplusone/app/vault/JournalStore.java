package vn.oneplusone.app.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the journal is: entries are added and read, never changed or taken away. */
interface JournalStore {
    /** All of them are durable when this returns; their cursors are given by the store. */
    void append(List<JournalEntry> entries);

    /** Those that came before a cursor, or the newest if there is none; the newest first. */
    List<JournalEntry> before(@Nullable String cursor, int limit);
}

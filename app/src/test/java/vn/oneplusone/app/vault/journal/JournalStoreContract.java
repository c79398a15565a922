package vn.oneplusone.app.vault.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store of the journal promises, wherever it is. */
@SuppressWarnings("NullAway.Init")
abstract class JournalStoreContract {
    private static final Instant NOW = Instant.parse("2021-12-31T10:00:00Z");

    private JournalStore store;
    private final List<JournalEntry> kept = new ArrayList<>();

    /** An empty one. */
    abstract JournalStore empty();

    /** Six entries, of which the third and fourth are of one moment. */
    @BeforeEach
    void begin() {
        store = empty();
        for (int second : List.of(0, 1, 2, 2, 4, 5)) {
            kept.add(new JournalEntry("", NOW.plusSeconds(second), UUID.randomUUID(),
                    second % 2 == 0 ? JournalEntry.Kind.READING : JournalEntry.Kind.REFUSAL,
                    second % 2 == 0 ? UUID.randomUUID() : null,
                    "/" + kept.size()));
        }
        store.append(kept.subList(0, 4));
        store.append(kept.subList(4, 6));
    }

    @Test
    void what_was_kept_is_read_the_newest_first_page_by_page() {
        List<JournalEntry> first = store.before(null, null, null, 4);
        List<JournalEntry> second = store.before(first.getLast().cursor(), null, null, 4);
        assertThat(first).hasSize(4);
        List<JournalEntry> all = new ArrayList<>(first);
        all.addAll(second);
        assertThat(all).usingRecursiveFieldByFieldElementComparatorIgnoringFields("cursor")
                .containsExactlyElementsOf(kept.reversed());
        assertThat(store.before(all.getLast().cursor(), null, null, 4)).isEmpty();
    }

    @Test
    void a_span_has_its_beginning_and_not_its_end() {
        assertThat(store.before(null, NOW.plusSeconds(1), NOW.plusSeconds(4), 9)).extracting(JournalEntry::place)
                .containsExactly("/3", "/2", "/1");
        assertThat(store.before(null, null, NOW.plusSeconds(1), 9)).extracting(JournalEntry::place)
                .containsExactly("/0");
        assertThat(store.before(null, NOW.plusSeconds(5), null, 9)).extracting(JournalEntry::place)
                .containsExactly("/5");
    }
}

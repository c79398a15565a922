package vn.oneplusone.app.vault.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.vault.store.SqliteFile;
import vn.oneplusone.app.vault.store.VaultDatabase;

/**
 * Who read whose details, and who was refused what. It lies beside the keys that open those details, and only grows. A caller that is about to show
 * details writes it down first: what cannot be written down is not shown.
 */
public final class Journal {
    /** Between the ids of two accounts, one of which was handed over to the other. */
    public static final String HANDED_TO = " → ";
    private static final int LONGEST_PLACE = 200;

    private final JournalStore store;
    private final Clock clock;

    private Journal(JournalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The journal in a vault's file. */
    public static Journal in(SqliteFile file, Clock clock) {
        return new Journal(new SqliteJournal(file), clock);
    }

    /** The journal in a vault's database. */
    public static Journal in(VaultDatabase database, Clock clock) {
        return new Journal(new MongoJournal(database), clock);
    }

    /**
     * Details of these people are about to be shown; durable when this returns.
     *
     * @param place which page or address, without what was filled in
     */
    public void reading(UUID actor, Collection<UUID> persons, String place) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!persons.isEmpty()) {
            store.append(persons.stream().distinct()
                    .map(person -> entry(now, actor, JournalEntry.Kind.READING, person, place)).toList());
        }
    }

    /** A user who had signed in was refused; durable when this returns. */
    public void refusal(UUID actor, @Nullable UUID person, String place) {
        store.append(List.of(entry(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor, JournalEntry.Kind.REFUSAL,
                person, place)));
    }

    /**
     * An account was handed over; durable when this returns.
     *
     * @param actor who did it
     * @param former under which id the ledger knew the account until now
     * @param next under which it knows the account of the next holder
     */
    public void handingOver(UUID actor, UUID former, UUID next) {
        store.append(List.of(entry(clock.instant().truncatedTo(ChronoUnit.MILLIS), actor,
                JournalEntry.Kind.HANDING_OVER, null, former + HANDED_TO + next)));
    }

    private static JournalEntry entry(Instant at, UUID actor, JournalEntry.Kind kind, @Nullable UUID person,
            String place) {
        return new JournalEntry("", at, actor, kind, person,
                place.substring(0, Math.min(place.length(), LONGEST_PLACE)));
    }

    /**
     * Entries before a cursor, the newest first.
     *
     * @param cursor of an entry; null for the newest ones
     * @throws IllegalArgumentException if it is none
     */
    public List<JournalEntry> before(@Nullable String cursor, int limit) {
        return before(cursor, null, null, limit);
    }

    /**
     * The same, of a span of time.
     *
     * @param from none that is older; null for all
     * @param until none of that moment or later; null for all
     */
    public List<JournalEntry> before(@Nullable String cursor, @Nullable Instant from, @Nullable Instant until,
            int limit) {
        return store.before(cursor, from, until, limit);
    }
}

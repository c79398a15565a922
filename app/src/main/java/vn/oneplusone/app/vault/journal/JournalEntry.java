package vn.oneplusone.app.vault.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user read the details of a person, or was refused something. There is no personal detail in it.
 *
 * @param cursor where it stands in the journal, for {@link Journal#before}
 * @param actor who, by the id under which the ledger knows them
 * @param person whose details, by id; null where nobody's were asked for or it is not known whose
 * @param place which page or address, as a pattern without what was filled in
 */
public record JournalEntry(String cursor, Instant at, UUID actor, Kind kind, @Nullable UUID person, String place) {
    /** What happened. */
    public enum Kind {
        /** Details were opened for a user. */
        READING,
        /** A user who had signed in was refused. */
        REFUSAL,
        /** An account was handed over to its next holder; the place says from which to which, by the ids of their actors. */
        HANDING_OVER
    }
}

package vn.oneplusone.app.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be appended. Its place in the ledger is not known yet.
 *
 * @param stream null for an event outside any stream
 * @param sequence its place in the stream, from 0; 0 without a stream
 * @param type logical name, never a class name
 * @param timestamp when Axon made the event
 * @param metadata JSON object
 * @param payload JSON value
 */
public record NewEntry(String eventId, @Nullable String stream, long sequence, String type, String revision,
        Instant timestamp, String metadata, String payload) {
    public NewEntry {
        if (stream == null && sequence != 0) {
            throw new IllegalArgumentException("an entry outside any stream has no sequence: " + sequence);
        }
    }
}

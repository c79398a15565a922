package vn.oneplusone.app.ledger.axon;

import java.time.Instant;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import vn.oneplusone.app.ledger.entries.EntryDecoder;

/** An entry outside any stream, as Axon reads it. */
record TrackedEntry(TrackingToken trackingToken, EntryDecoder.Decoded entry) implements TrackedEventData<byte[]> {
    @Override
    public String getEventIdentifier() {
        return entry.eventId();
    }

    @Override
    public Instant getTimestamp() {
        return entry.timestamp();
    }

    @Override
    public SerializedObject<byte[]> getMetaData() {
        return new SerializedMetaData<>(LedgerEventStorageEngine.metadata(entry), byte[].class);
    }

    @Override
    public SerializedObject<byte[]> getPayload() {
        return new SimpleSerializedObject<>(entry.payload(), byte[].class, entry.type(), entry.revision());
    }
}

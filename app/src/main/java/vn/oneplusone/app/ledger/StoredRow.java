package vn.oneplusone.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An entry with what is stored beside it, for verification.
 *
 * @param leaf the stored leaf hash, 32 bytes
 */
public record StoredRow(long position, @Nullable String stream, long sequence, String eventId, byte[] leaf,
        byte[] bytes) {}

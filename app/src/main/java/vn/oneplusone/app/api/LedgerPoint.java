package vn.oneplusone.app.api;

import java.time.Instant;

/** Where the ledger was, for questions as of a day or a size. Every method may be called from any thread. */
public interface LedgerPoint {
    /** How many facts had been recorded at or before that instant. */
    long sizeAt(Instant instant);

    /** Tree root of the ledger at a size, hexadecimal. */
    String rootAt(long size);
}

package vn.oneplusone.app.api;

import java.time.Instant;
import java.util.HexFormat;
import vn.oneplusone.app.ledger.Ledger;

/** Where the ledger was, for questions as of a day or a size. Every method may be called from any thread. */
public interface LedgerPoint {
    /** How many facts are recorded. */
    long size();

    /** How many facts had been recorded at or before that instant. */
    long sizeAt(Instant instant);

    /** Tree root of the ledger at a size, hexadecimal. */
    String rootAt(long size);

    /** Those of a ledger. */
    static LedgerPoint of(Ledger ledger) {
        return new LedgerPoint() {
            @Override
            public long size() {
                return ledger.head().size();
            }

            @Override
            public long sizeAt(Instant instant) {
                return ledger.sizeAt(instant);
            }

            @Override
            public String rootAt(long size) {
                return HexFormat.of().formatHex(ledger.rootAt(size));
            }
        };
    }
}

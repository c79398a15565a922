package vn.oneplusone.app.web;

import java.time.Instant;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.entries.LedgerFacts;

/** Where the ledger was, for questions as of a day or a size. Every method may be called from any thread. */
public interface LedgerPoint {
    /** How many facts are recorded. */
    long size();

    /** How many facts had been recorded at or before that instant. */
    long sizeAt(Instant instant);

    /**
     * Tree root of the ledger at a size that was counted before, hexadecimal.
     *
     * @throws vn.oneplusone.app.ledger.LedgerBroken if the ledger has lost its end since
     */
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
                return LedgerFacts.rootAt(ledger, size);
            }
        };
    }
}

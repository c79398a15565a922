package vn.oneplusone.app.ledger;

import java.time.Clock;

/** The contract asks for nothing but what the port says: a few plain lists keep it. */
class MemoryLedgerTest extends LedgerContract {
    private final MemoryLedger.Store store = new MemoryLedger.Store();

    @Override
    protected Ledger open(Clock clock) {
        return new MemoryLedger(store, clock);
    }
}

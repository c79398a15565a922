package vn.oneplusone.app.ledger;

import java.util.Iterator;

/** A ledger that can be filled with what another one holds. */
public interface RestorableLedger extends Ledger {
    /**
     * Takes all commits of another ledger, byte for byte; only an empty ledger does, and while it does nobody else should append.
     * Verify the other one before, and this one afterwards.
     *
     * @throws LedgerNotEmpty if anything is in; nothing was written then
     * @throws LedgerBroken if a commit does not follow the one before it, or its hashes are not those of its entries
     * @throws LedgerUnavailable if the store failed; the message tells whether a part stays behind
     */
    void restore(Iterator<StoredCommit> commits);
}

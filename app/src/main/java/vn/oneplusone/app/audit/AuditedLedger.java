package vn.oneplusone.app.audit;

import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.VerifierKey;

/** The ledger as it is stored, for whoever looks whether it is what it says. */
public interface AuditedLedger {
    /** Size and root, signed. */
    record Signed(Checkpoint checkpoint, VerifierKey key) {}

    /** For reading; its owner closes it. */
    Ledger ledger();

    /**
     * Signs what the ledger is now, and keeps that.
     *
     * @throws vn.oneplusone.app.ledger.proofs.CheckpointRefused if it contradicts what was signed before
     */
    Signed sign();
}

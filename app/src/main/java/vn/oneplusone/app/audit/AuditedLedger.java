package vn.oneplusone.app.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.VerifierKey;
import vn.oneplusone.app.ledger.tree.LedgerVerification.Progress;
import vn.oneplusone.app.ledger.tree.Verdict;

/** The ledger as it is stored, beside what was signed of it, for audits. */
public interface AuditedLedger {
    /** Size and root, signed; and the file in which that is kept. */
    record Signed(Checkpoint checkpoint, VerifierKey key, Path file) {}

    /** For reading; its owner closes it. */
    Ledger ledger();

    /** What contradicts a kept checkpoint by the roots that are stored; cheap. Empty if nothing does. */
    List<Verdict.Finding> contradictions();

    /** Recomputes everything and compares it with every kept checkpoint. */
    Verification verify(Progress progress);

    /** The signature that is missing, if one is. */
    Optional<SignatureDue> due();

    /**
     * Signs what the ledger is now, and keeps that.
     *
     * @throws vn.oneplusone.app.ledger.tree.LedgerContradicted if it contradicts what was signed before
     * @throws vn.oneplusone.app.ledger.proofs.CheckpointRefused if there is no key to sign with
     */
    Signed sign();

    /**
     * A signature to pass on: of what the ledger is now, or where the key is not here, the newest that is kept.
     *
     * @throws vn.oneplusone.app.ledger.tree.LedgerContradicted as {@link #sign}
     * @throws vn.oneplusone.app.ledger.proofs.CheckpointRefused if there is neither key nor signature
     */
    Signed newest();
}

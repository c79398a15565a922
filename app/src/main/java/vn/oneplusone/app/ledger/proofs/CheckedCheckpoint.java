package vn.oneplusone.app.ledger.proofs;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.Damage;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.LedgerVerification;
import vn.oneplusone.app.ledger.LedgerVerification.Progress;
import vn.oneplusone.app.ledger.Verdict;

/** Verifies a ledger against a checkpoint that was kept outside of it. */
public final class CheckedCheckpoint {
    private CheckedCheckpoint() {}

    /**
     * The checkpoint first, then the ledger, then the one against the other.
     *
     * @param key who must have signed; null if that is not known, which is told by nothing here
     */
    public static Verdict verify(Supplier<? extends Ledger> opening, byte[] note, @Nullable VerifierKey key,
            Progress progress) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.of(note);
        } catch (NoteMalformed e) {
            return new Verdict.Finding(0, Damage.CHECKPOINT_UNREADABLE, List.of(String.valueOf(e.getMessage())));
        }
        Optional<Verdict.Finding> unsigned = unsigned(checkpoint, key);
        return unsigned.isPresent()
                ? unsigned.get()
                : LedgerVerification.verify(opening, List.of(new LedgerVerification.Known(checkpoint.head(), null)), progress);
    }

    /** What is wrong with its signature. */
    public static Optional<Verdict.Finding> unsigned(Checkpoint checkpoint, @Nullable VerifierKey key) {
        return key == null || checkpoint.isSignedBy(key)
                ? Optional.empty()
                : Optional.of(new Verdict.Finding(checkpoint.size(), Damage.CHECKPOINT_UNSIGNED,
                        List.of(key.toString())));
    }
}

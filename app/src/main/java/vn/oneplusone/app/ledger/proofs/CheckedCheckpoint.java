package vn.oneplusone.app.ledger.proofs;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.oneplusone.app.ledger.tree.Damage;
import vn.oneplusone.app.ledger.tree.Verdict;

/** A checkpoint that was kept outside of the ledger, before anything is compared with it. */
public final class CheckedCheckpoint {
    private CheckedCheckpoint() {}

    /** What is wrong with the bytes of one, or with its signature. */
    public static Optional<Verdict.Finding> wrong(byte[] note, @Nullable VerifierKey key) {
        try {
            return unsigned(Checkpoint.of(note), key);
        } catch (NoteMalformed e) {
            return Optional.of(new Verdict.Finding(0, Damage.CHECKPOINT_UNREADABLE,
                    List.of(String.valueOf(e.getMessage()))));
        }
    }

    /**
     * What is wrong with its signature.
     *
     * @param key who must have signed; null if that is not known, which is told by nothing here
     */
    public static Optional<Verdict.Finding> unsigned(Checkpoint checkpoint, @Nullable VerifierKey key) {
        return key == null || checkpoint.isSignedBy(key)
                ? Optional.empty()
                : Optional.of(new Verdict.Finding(checkpoint.size(), Damage.CHECKPOINT_UNSIGNED,
                        List.of(key.toString())));
    }
}

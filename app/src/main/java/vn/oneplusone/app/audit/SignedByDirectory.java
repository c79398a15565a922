package vn.oneplusone.app.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.SigningKey;

/**
 * A ledger whose checkpoints lie in a data directory.
 *
 * @param environment may name the key; else it is made there at its first use
 */
public record SignedByDirectory(Ledger ledger, Path directory, Clock clock,
        Map<String, String> environment) implements AuditedLedger {
    @Override
    public Signed sign() {
        SigningKey key = CheckpointKeys.findOrCreate(directory, environment);
        return new Signed(new Checkpoints(directory, clock).sign(ledger, key).checkpoint(), key.verifier());
    }
}

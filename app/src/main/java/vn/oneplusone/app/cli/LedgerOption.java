package vn.oneplusone.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.LedgerNodes;
import vn.oneplusone.app.ledger.proofs.NoteMalformed;
import vn.oneplusone.app.ledger.proofs.SigningKey;
import vn.oneplusone.app.ledger.proofs.TreeNodes;
import vn.oneplusone.app.ledger.proofs.VerifierKey;

/** Which ledger is read: the one of the data directory, or a bundle. */
final class LedgerOption {
    @Mixin
    private DataOption data;

    @Option(names = "--bundle", paramLabel = "DIR", descriptionKey = "bundle")
    private @Nullable Path bundle;

    LedgerOption() {}

    void require() {
        if (bundle == null) {
            data.requireLedger();
        } else if (!Files.isDirectory(bundle)) {
            throw new WrongInput("bundle.missing", bundle);
        }
    }

    Ledger open() {
        return bundle == null ? data.openLedger() : BundleLedger.open(bundle);
    }

    /** The bundle, if it is one that is read. */
    Optional<Path> bundle() {
        return Optional.ofNullable(bundle);
    }

    DataOption data() {
        return data;
    }

    static TreeNodes nodes(Ledger ledger) {
        return ledger instanceof BundleLedger opened ? opened.nodes() : new LedgerNodes(ledger);
    }

    /** The key that was given, or else the one that lies beside the ledger, which proves less. */
    Optional<VerifierKey> verifier(@Nullable String given) {
        if (given != null) {
            return Optional.of(key(given));
        }
        if (bundle != null) {
            try (BundleLedger opened = BundleLedger.open(bundle)) {
                return opened.verifier();
            }
        }
        return CheckpointKeys.find(data.directory(), System.getenv()).map(SigningKey::verifier);
    }

    static VerifierKey key(String given) {
        try {
            return VerifierKey.of(given);
        } catch (NoteMalformed e) {
            throw new WrongInput("key.malformed", e.getMessage());
        }
    }
}

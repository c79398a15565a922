package vn.oneplusone.app.cli.console;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.proofs.LedgerNodes;
import vn.oneplusone.app.ledger.proofs.NoteMalformed;
import vn.oneplusone.app.ledger.proofs.TreeNodes;
import vn.oneplusone.app.ledger.proofs.TrustedKeys;
import vn.oneplusone.app.ledger.proofs.VerifierKey;

/** Which ledger is read: the one of the data directory, or a bundle. */
public final class LedgerOption {
    @Mixin
    private DataOption data;

    @Option(names = "--bundle", paramLabel = "DIR", descriptionKey = "bundle")
    private @Nullable Path bundle;

    LedgerOption() {}

    public void require() {
        if (bundle == null) {
            data.requireLedger();
        } else if (!Files.isDirectory(bundle)) {
            throw new WrongInput("bundle.missing", bundle);
        }
    }

    public Ledger open() {
        return bundle == null ? data.openLedger() : BundleLedger.open(bundle);
    }

    /** The bundle, if it is one that is read. */
    public Optional<Path> bundle() {
        return Optional.ofNullable(bundle);
    }

    /** What was signed and lies beside the ledger; a bundle has its own signature only. */
    public KeptCheckpoints kept() {
        return kept(null);
    }

    /** @param given who must have signed; null for the keys that are trusted here */
    public KeptCheckpoints kept(@Nullable String given) {
        if (bundle != null) {
            return new KeptCheckpoints(List.of(), List.of(), new TrustedKeys(List.of(), false));
        }
        return given == null
                ? data.kept()
                : KeptCheckpoints.read(data.directory(), new TrustedKeys(List.of(key(given)), true));
    }

    public DataOption data() {
        return data;
    }

    public static TreeNodes nodes(Ledger ledger) {
        return ledger instanceof BundleLedger opened ? opened.nodes() : new LedgerNodes(ledger);
    }

    /** The key that was given, or else the one that lies beside the ledger, which proves less. */
    public Optional<VerifierKey> verifier(@Nullable String given) {
        if (given != null) {
            return Optional.of(key(given));
        }
        if (bundle != null) {
            try (BundleLedger opened = BundleLedger.open(bundle)) {
                return opened.verifier();
            }
        }
        List<VerifierKey> trusted = data.kept().keys().keys();
        return trusted.isEmpty() ? Optional.empty() : Optional.of(trusted.getLast());
    }

    public static VerifierKey key(String given) {
        try {
            return VerifierKey.of(given);
        } catch (NoteMalformed e) {
            throw new WrongInput("key.malformed", e.getMessage());
        }
    }
}

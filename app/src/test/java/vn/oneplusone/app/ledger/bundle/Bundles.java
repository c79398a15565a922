package vn.oneplusone.app.ledger.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.SigningKey;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** Bundles for tests. */
public final class Bundles {
    /** A key that everybody knows: the one of the documentation of golang.org/x/mod/sumdb/note. */
    public static final SigningKey KEY = SigningKey
            .of("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");

    private Bundles() {}

    /** Exports a ledger; what is signed is kept in {@code data}. */
    public static Checkpoint export(Ledger ledger, SigningKey key, Path data, Path directory) {
        Checkpoint checkpoint = new Checkpoints(data, Clock.systemUTC()).sign(ledger, key).checkpoint();
        BundleExport export = new BundleExport(directory);
        export.prepare(false);
        export.write(ledger, checkpoint, key.verifier(),
                Map.of("sample.json", "{}".getBytes(StandardCharsets.UTF_8)), (done, total) -> {
                });
        return checkpoint;
    }

    /** What a verification of the bundle says. */
    public static Verdict verify(Path directory) {
        return LedgerVerification.verify(() -> BundleLedger.open(directory), (done, total) -> {
        });
    }
}

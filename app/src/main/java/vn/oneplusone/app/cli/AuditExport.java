package vn.oneplusone.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.bundle.BundleExport;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.SigningKey;

/** {@code audit export}: the ledger as a directory that verifies offline, with tools of others too. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class AuditExport implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private DataOption data;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "oneplusone.audit.export.out")
    private Path out;

    @Option(names = "--size", paramLabel = "N", descriptionKey = "oneplusone.audit.export.size")
    private @Nullable Long size;

    @Option(names = "--force", descriptionKey = "oneplusone.audit.export.force")
    private boolean force;

    AuditExport() {}

    @Override
    public Integer call() {
        data.requireLedger();
        try (Console console = new Console(spec.commandLine().getOut(), language.locale());
                Ledger ledger = data.openLedger()) {
            long wanted = size(ledger);
            BundleExport export = new BundleExport(out);
            try {
                export.prepare(force);
            } catch (BundleExport.NotEmpty e) {
                throw new WrongInput("export.not-empty", out);
            }
            SigningKey key = CheckpointKeys.findOrCreate(data.directory(), System.getenv());
            Checkpoint checkpoint = new Checkpoints(data.directory(), Clock.systemUTC()).sign(ledger, wanted, key)
                    .checkpoint();
            export.write(ledger, checkpoint, key.verifier(), DataDirectory.rules(),
                    (done, total) -> console.progress("exporting", done, total));
            console.say("exported", checkpoint.size(), checkpoint.head().rootHex(), out);
            console.say("checkpoint.key", key.verifier());
        }
        return Root.FINE;
    }

    /** A prefix ends where a commit ends: half a commit never was the ledger. */
    private long size(Ledger ledger) {
        long all = ledger.head().size();
        if (size == null || size == all) {
            return all;
        }
        if (size < 0 || size > all) {
            throw new WrongInput("export.size", size, all);
        }
        long end = BundleExport.endOfCommit(ledger, size);
        if (end != size) {
            throw new WrongInput("export.within-commit", size, end);
        }
        return size;
    }
}

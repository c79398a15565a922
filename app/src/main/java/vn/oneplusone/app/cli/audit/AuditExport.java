package vn.oneplusone.app.cli.audit;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.installation.DataDirectory;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.bundle.BundleExport;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.CheckpointRefused;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.proofs.SigningKey;
import vn.oneplusone.app.ledger.proofs.VerifierKey;

/** {@code audit export}: the ledger as a directory that verifies offline, with tools of others too. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class AuditExport extends ReadingCommand {
    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "oneplusone.audit.export.out")
    private Path out;

    @Option(names = "--size", paramLabel = "N", descriptionKey = "oneplusone.audit.export.size")
    private @Nullable Long size;

    @Option(names = "--force", descriptionKey = "oneplusone.audit.export.force")
    private boolean force;

    AuditExport() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        Path bundle = source.bundle().orElse(null);
        if (bundle != null && out.toAbsolutePath().normalize().equals(bundle.toAbsolutePath().normalize())) {
            throw new WrongInput("export.onto-itself", out);
        }
        long wanted = size(ledger);
        Signed signed = ledger instanceof BundleLedger opened
                ? signed(opened, wanted)
                : sign(ledger, wanted, console);
        BundleExport export = new BundleExport(out);
        try {
            export.prepare(force);
        } catch (BundleExport.NotEmpty e) {
            throw new WrongInput("export.not-empty", out);
        }
        Checkpoint checkpoint = signed.checkpoint.get();
        export.write(ledger, checkpoint, signed.key, DataDirectory.rules(),
                (done, total) -> console.progress("exporting", done, total));
        console.say("exported", checkpoint.size(), checkpoint.head().rootHex(), out);
        console.say("checkpoint.key", signed.key);
        return ExitCode.FINE;
    }

    /** Signed once the directory is ready for it. */
    private record Signed(Supplier<Checkpoint> checkpoint, VerifierKey key) {}

    private Signed sign(Ledger ledger, long wanted, Console console) {
        Path data = source.data().directory();
        Map<String, String> environment = System.getenv();
        KeptCheckpoints kept = source.kept();
        try {
            SigningKey key = CheckpointKeys.findOrCreate(data, environment);
            return new Signed(() -> new Checkpoints(data, Clock.systemUTC(), environment).sign(ledger, wanted, key)
                    .checkpoint(), key.verifier());
        } catch (CheckpointRefused.KeyAbsent | CheckpointRefused.KeyMissing e) {
            Signed newest = newest(kept, ledger, e);
            console.say("export.newest", newest.checkpoint.get().size());
            return newest;
        }
    }

    /** Where the key is not here, what was signed last is passed on, or what was signed of the wanted size. */
    private Signed newest(KeptCheckpoints kept, Ledger ledger, CheckpointRefused absent) {
        KeptCheckpoints.refuse(kept.againstEntries(ledger));
        Checkpoint checkpoint = kept.kept().reversed().stream().map(KeptCheckpoints.Kept::checkpoint)
                .filter(one -> size == null || one.size() == size).findFirst().orElseThrow(() -> absent);
        return new Signed(() -> checkpoint, kept.keys().keys().stream().filter(checkpoint::isSignedBy).findFirst()
                .orElseThrow(() -> absent));
    }

    /** A bundle cannot be signed anew: it is passed on with its own signature, whole. */
    private static Signed signed(BundleLedger bundle, long size) {
        if (size != bundle.checkpoint().size()) {
            throw new WrongInput("export.unsigned", size, bundle.checkpoint().size());
        }
        return new Signed(bundle::checkpoint,
                bundle.verifier().orElseThrow(() -> new WrongInput("export.no-verifier")));
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

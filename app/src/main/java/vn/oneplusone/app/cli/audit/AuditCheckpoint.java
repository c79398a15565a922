package vn.oneplusone.app.cli.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.proofs.SigningKey;

/** {@code audit checkpoint}: signs size and root of the ledger as it is now, for a person to keep elsewhere. */
@Command(name = "checkpoint", mixinStandardHelpOptions = true)
final class AuditCheckpoint extends ConsoleCommand {
    @Mixin
    private DataOption data;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "oneplusone.audit.checkpoint.out")
    private @Nullable Path out;

    @Option(names = "--new-key", descriptionKey = "oneplusone.audit.checkpoint.new-key")
    private boolean newKey;

    AuditCheckpoint() {}

    @Override
    protected int run(Console console) {
        data.requireLedger();
        try (Ledger ledger = data.openLedger()) {
            Checkpoints checkpoints = new Checkpoints(data.directory(), Clock.systemUTC(), System.getenv());
            SigningKey key = newKey
                    ? CheckpointKeys.findOrReplace(data.directory(), System.getenv())
                    : CheckpointKeys.findOrCreate(data.directory(), System.getenv());
            if (newKey) {
                checkpoints.trust(key.verifier());
            }
            KeptCheckpoints.Kept kept = checkpoints.sign(ledger, key);
            OutFile.writeOrPrint(out, kept.checkpoint().toString(), console);
            console.say("checkpoint.signed", kept.checkpoint().size(), out == null ? kept.file() : out);
            console.say("checkpoint.key", key.verifier());
        }
        return ExitCode.FINE;
    }
}

package vn.oneplusone.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.CheckpointKeys;
import vn.oneplusone.app.ledger.proofs.Checkpoints;
import vn.oneplusone.app.ledger.proofs.InclusionProof;

/** {@code audit prove}: one file that shows to anybody that an entry is in the ledger of a signed checkpoint. */
@Command(name = "prove", mixinStandardHelpOptions = true)
final class AuditProve implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Language language;

    @Mixin
    private LedgerOption source;

    @Option(names = "--position", paramLabel = "N", required = true, descriptionKey = "oneplusone.audit.prove.position")
    private long position;

    @Option(names = "--checkpoint", paramLabel = "FILE", descriptionKey = "oneplusone.audit.prove.checkpoint")
    private @Nullable Path file;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "oneplusone.audit.prove.out")
    private @Nullable Path out;

    AuditProve() {}

    @Override
    public Integer call() {
        source.require();
        try (Console console = new Console(spec.commandLine().getOut(), language.locale());
                Ledger ledger = source.open()) {
            long size = ledger.head().size();
            if (position < 0 || position >= size) {
                throw new WrongInput("prove.position", position, size);
            }
            Checkpoint checkpoint = checkpoint(ledger);
            if (checkpoint.size() <= position || checkpoint.size() > size) {
                throw new WrongInput("prove.checkpoint", position, checkpoint.size(), size);
            }
            InclusionProof proof = InclusionProof.make(ledger, LedgerOption.nodes(ledger), position, checkpoint);
            if (!proof.holds()) {
                console.say("proof.ledger-differs", checkpoint.size());
                return Root.DIFFERENCE;
            }
            if (out == null) {
                console.print(proof.toString());
            } else {
                OutFile.write(out, proof.toString());
                console.say("proof.made", position, checkpoint.size(), out);
            }
            return Root.FINE;
        }
    }

    /** The one that was named; else the last one signed that covers it; else one that is signed now. */
    private Checkpoint checkpoint(Ledger ledger) {
        if (file != null) {
            return OutFile.checkpoint(file);
        }
        if (ledger instanceof BundleLedger bundle) {
            return bundle.checkpoint();
        }
        Path data = source.data().directory();
        Checkpoints checkpoints = new Checkpoints(data, Clock.systemUTC());
        return checkpoints.all().stream().map(Checkpoints.Kept::checkpoint).filter(one -> one.size() > position)
                .max(Comparator.comparingLong(Checkpoint::size))
                .orElseGet(() -> checkpoints.sign(ledger, CheckpointKeys.findOrCreate(data, System.getenv()))
                        .checkpoint());
    }
}

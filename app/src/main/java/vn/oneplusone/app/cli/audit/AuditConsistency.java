package vn.oneplusone.app.cli.audit;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.Language;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.ConsistencyProof;

/** {@code audit consistency}: shows that the ledger of one checkpoint begins with the ledger of an earlier one. */
@Command(name = "consistency", mixinStandardHelpOptions = true)
final class AuditConsistency implements Callable<Integer> {
    @Mixin
    private Language language;

    @Mixin
    private LedgerOption source;

    @Option(names = "--from", paramLabel = "FILE", required = true, descriptionKey = "oneplusone.audit.consistency.from")
    private Path from;

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "oneplusone.audit.consistency.to")
    private Path to;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "oneplusone.audit.consistency.out")
    private @Nullable Path out;

    AuditConsistency() {}

    @Override
    public Integer call() {
        source.require();
        Checkpoint earlier = OutFile.checkpoint(from);
        Checkpoint later = OutFile.checkpoint(to);
        try (Console console = language.console();
                Ledger ledger = source.open()) {
            long size = ledger.head().size();
            if (earlier.size() > later.size() || later.size() > size) {
                throw new WrongInput("consistency.sizes", earlier.size(), later.size(), size);
            }
            ConsistencyProof proof = ConsistencyProof.make(LedgerOption.nodes(ledger), earlier.size(), later);
            if (!proof.holds(earlier)) {
                console.say("consistency.broken", earlier.size(), later.size());
                return ExitCode.DIFFERENCE;
            }
            if (out == null) {
                console.print(proof.toString());
            } else {
                OutFile.write(out, proof.toString());
            }
            console.say("consistency.holds", earlier.size(), later.size());
            return ExitCode.FINE;
        }
    }
}

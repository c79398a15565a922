package vn.oneplusone.app.cli.audit;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.cli.console.ReadingCommand;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Ledger;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.ConsistencyProof;

/** {@code audit consistency}: shows that the ledger of one checkpoint begins with the ledger of an earlier one. */
@Command(name = "consistency", mixinStandardHelpOptions = true)
final class AuditConsistency extends ReadingCommand {
    @Option(names = "--from", paramLabel = "FILE", required = true, descriptionKey = "oneplusone.audit.consistency.from")
    private Path from;

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "oneplusone.audit.consistency.to")
    private Path to;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "oneplusone.audit.consistency.out")
    private @Nullable Path out;

    AuditConsistency() {}

    @Override
    protected int run(Ledger ledger, Console console) {
        Checkpoint earlier = OutFile.checkpoint(from);
        Checkpoint later = OutFile.checkpoint(to);
        long size = ledger.head().size();
        if (earlier.size() > later.size() || later.size() > size) {
            throw new WrongInput("consistency.sizes", earlier.size(), later.size(), size);
        }
        ConsistencyProof proof = ConsistencyProof.make(LedgerOption.nodes(ledger), earlier.size(), later);
        if (!proof.holds(earlier)) {
            console.say("consistency.broken", earlier.size(), later.size());
            return ExitCode.DIFFERENCE;
        }
        OutFile.writeOrPrint(out, proof.toString(), console);
        console.say("consistency.holds", earlier.size(), later.size());
        return ExitCode.FINE;
    }
}

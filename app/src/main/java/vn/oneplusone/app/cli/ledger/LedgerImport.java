package vn.oneplusone.app.cli.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.DataOption;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.Head;
import vn.oneplusone.app.ledger.LedgerNotEmpty;
import vn.oneplusone.app.ledger.RestorableLedger;
import vn.oneplusone.app.ledger.bundle.BundleImport;
import vn.oneplusone.app.ledger.bundle.BundleLedger;
import vn.oneplusone.app.ledger.proofs.CheckedCheckpoint;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.KeptCheckpoints;
import vn.oneplusone.app.ledger.tree.LedgerVerification;
import vn.oneplusone.app.ledger.tree.Verdict;

/** {@code ledger import}: fills an empty store from a bundle, byte for byte; verified before and after. */
@Command(name = "import", mixinStandardHelpOptions = true)
final class LedgerImport extends ConsoleCommand {
    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "DIR", descriptionKey = "oneplusone.ledger.import.bundle")
    private Path bundle;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "key")
    private @Nullable String key;

    LedgerImport() {}

    @Override
    protected int run(Console console) {
        if (!Files.isDirectory(bundle)) {
            throw new WrongInput("bundle.missing", bundle);
        }
        try (BundleLedger from = BundleLedger.open(bundle)) {
            Verdict before = verified(from, console);
            if (before instanceof Verdict.Finding) {
                console.print(before.words(console.locale()));
                console.say("ledger-import.nothing");
                return before.exitCode();
            }
            Head head = from.head();
            try (RestorableLedger to = data.openForRestoring()) {
                BundleImport.copy(from, to, (done, total) -> console.progress("importing", done, total));
                Verdict after = LedgerVerification.verify(to, head,
                        (done, total) -> console.progress("verifying", done, total));
                console.print(after.words(console.locale()));
                console.say("ledger-import.done", head.size(), data.directory());
                return after.exitCode();
            } catch (LedgerNotEmpty e) {
                throw new WrongInput("ledger-import.not-empty", e.size());
            }
        }
    }

    /** Against its own signature, and against every checkpoint that lies where it is to be taken in. */
    private Verdict verified(BundleLedger from, Console console) {
        KeptCheckpoints kept = data.kept();
        if (!kept.flaws().isEmpty()) {
            return kept.flaws().getFirst();
        }
        Checkpoint checkpoint = from.checkpoint();
        List<LedgerVerification.Known> known = new ArrayList<>(kept.known());
        known.add(new LedgerVerification.Known(checkpoint.head(), null));
        return CheckedCheckpoint
                .unsigned(checkpoint, key == null ? from.verifier().orElse(null) : LedgerOption.key(key))
                .map(finding -> (Verdict) finding)
                .orElseGet(() -> LedgerVerification.verify(from, known,
                        (done, total) -> console.progress("verifying", done, total)));
    }
}

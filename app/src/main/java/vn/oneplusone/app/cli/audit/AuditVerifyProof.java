package vn.oneplusone.app.cli.audit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.oneplusone.app.cli.console.Console;
import vn.oneplusone.app.cli.console.ConsoleCommand;
import vn.oneplusone.app.cli.console.ExitCode;
import vn.oneplusone.app.cli.console.LedgerOption;
import vn.oneplusone.app.cli.console.OutFile;
import vn.oneplusone.app.cli.console.WrongInput;
import vn.oneplusone.app.ledger.proofs.Checkpoint;
import vn.oneplusone.app.ledger.proofs.ConsistencyProof;
import vn.oneplusone.app.ledger.proofs.InclusionProof;
import vn.oneplusone.app.ledger.proofs.NoteMalformed;
import vn.oneplusone.app.ledger.proofs.VerifierKey;

/** {@code audit verify-proof}: checks a proof with nothing but the file and a key at hand. */
@Command(name = "verify-proof", mixinStandardHelpOptions = true)
final class AuditVerifyProof extends ConsoleCommand {
    @Parameters(paramLabel = "FILE", descriptionKey = "oneplusone.audit.verify-proof.file")
    private Path file;

    @Option(names = "--key", paramLabel = "KEY", descriptionKey = "key")
    private @Nullable String key;

    @Option(names = "--from", paramLabel = "FILE", descriptionKey = "oneplusone.audit.verify-proof.from")
    private @Nullable Path from;

    AuditVerifyProof() {}

    @Override
    protected int run(Console console) {
        byte[] bytes = OutFile.read(file);
        VerifierKey verifier = key == null ? null : LedgerOption.key(key);
        try {
            boolean holds = new String(bytes, StandardCharsets.UTF_8).startsWith(ConsistencyProof.FORMAT)
                    ? consistency(ConsistencyProof.of(bytes), verifier, console)
                    : inclusion(InclusionProof.of(bytes), verifier, console);
            return holds ? ExitCode.FINE : ExitCode.DIFFERENCE;
        } catch (NoteMalformed e) {
            throw new WrongInput("proof.malformed", file, e.getMessage());
        }
    }

    private static boolean inclusion(InclusionProof proof, @Nullable VerifierKey key, Console console) {
        if (!proof.holds()) {
            console.say("proof.broken", proof.position(), proof.checkpoint().size());
            return false;
        }
        if (!signed(proof.checkpoint(), key, console)) {
            return false;
        }
        console.say("proof.holds", proof.position(), proof.checkpoint().size(), proof.checkpoint().origin());
        console.print(new String(proof.entry(), StandardCharsets.UTF_8));
        return true;
    }

    private boolean consistency(ConsistencyProof proof, @Nullable VerifierKey key, Console console) {
        if (from == null) {
            throw new WrongInput("proof.from-missing");
        }
        Checkpoint earlier = OutFile.checkpoint(from);
        if (!proof.holds(earlier) || !proof.to().origin().equals(earlier.origin())) {
            console.say("consistency.broken", proof.from(), proof.to().size());
            return false;
        }
        if (!signed(earlier, key, console) || !signed(proof.to(), key, console)) {
            return false;
        }
        console.say("consistency.holds", proof.from(), proof.to().size());
        return true;
    }

    private static boolean signed(Checkpoint checkpoint, @Nullable VerifierKey key, Console console) {
        if (key == null) {
            console.say("signature.unchecked", checkpoint.size());
            return true;
        }
        boolean signed = checkpoint.isSignedBy(key);
        console.say(signed ? "signature.right" : "signature.wrong", checkpoint.size(), key.name());
        return signed;
    }
}
